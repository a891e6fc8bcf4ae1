package org.hujian.analysis.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.analysis.annotate.Reading;
import org.hujian.analysis.annotate.mention.Lexicon;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.Mention;
import org.hujian.model.Span;
import org.hujian.text.fold.Fold;
import org.jspecify.annotations.Nullable;

/**
 * The forms of one article's names, and which of them mean the same one. Every join has a reason;
 * two full names are never joined for sharing a surname.
 */
final class Forms {
  /** Of more names than this, no pairs are compared. */
  static final int MOST_COMPARED = 300;

  private final Reading reading;
  private final Lexicon lexicon = Lexicon.shared();
  private final Map<String, Form> forms = new LinkedHashMap<>();

  Forms(Reading reading, List<Mention> mentions) {
    this.reading = reading;
    for (Mention m : mentions) {
      String folded = m.span().in(reading.folded());
      Form form = forms.computeIfAbsent(m.type() + " " + folded, k -> new Form(folded, m.type()));
      form.slip |= m.rule().equals("name.misspelt");
      form.spans.add(m.span());
      form.printed.add(m.span().in(reading.article().text()));
      if (m.type() == EntityType.ORG) {
        marked(form, m.span());
      }
    }
  }

  /** 《金融时报》 and 英国《金融时报》 are forms of the newspaper's name too. */
  private void marked(Form form, Span span) {
    String text = reading.article().text();
    int open = span.start() - 1;
    if (open < 0
        || text.charAt(open) != '《'
        || span.end() >= text.length()
        || text.charAt(span.end()) != '》') {
      return;
    }
    form.printed.add(text.substring(open, span.end() + 1));
    for (int n = Math.min(8, open); n >= 2; n--) {
      Lexicon.Row row = lexicon.row(reading.folded().substring(open - n, open));
      if (row != null && row.type() == EntityType.PLACE) {
        form.printed.add(text.substring(open - n, span.end() + 1));
        return;
      }
    }
  }

  Collection<Form> all() {
    return forms.values();
  }

  @Nullable Form get(EntityType type, String folded) {
    return forms.get(type + " " + folded);
  }

  void join() {
    known();
    new GlossForms(this, reading).join();
    PersonForms persons = new PersonForms(this);
    BodyForms bodies = new BodyForms(this);
    persons.parts();
    bodies.countries();
    bodies.companies();
    bodies.shortened();
    persons.surnames();
    persons.spellings();
    places();
  }

  /** Forms of one row of general knowledge. */
  private void known() {
    Map<Lexicon.Row, Form> first = new HashMap<>();
    for (Form f : forms.values()) {
      Lexicon.Row row = lexicon.row(f.folded);
      if (row == null && f.type == EntityType.ORG) {
        String rest = BodyForms.withoutPlace(f.folded);
        row = rest == null ? null : lexicon.row(rest);
      }
      if (row != null && row.type() == f.type) {
        Form other = first.putIfAbsent(row, f);
        if (other != null) {
          Form.unite(other, f, "known");
        }
      }
    }
  }

  /** 深圳市 and 深圳. */
  private void places() {
    for (Form f : List.copyOf(forms.values())) {
      if (f.type != EntityType.PLACE || f.folded.length() < 3) {
        continue;
      }
      if (f.folded.endsWith("地区") && f.folded.length() >= 4) {
        String stem = f.folded.substring(0, f.folded.length() - 2);
        Form bare = forms.get(EntityType.PLACE + " " + stem);
        String printed = f.printed.iterator().next();
        f.printed.add(printed.substring(0, printed.length() - 2));
        if (bare != null) {
          Form.unite(f, bare, "without 地区");
        }
      }
      char last = f.folded.charAt(f.folded.length() - 1);
      if ("省市县州邦区岛".indexOf(last) >= 0) {
        Form bare =
            forms.get(EntityType.PLACE + " " + f.folded.substring(0, f.folded.length() - 1));
        if (bare != null) {
          Form.unite(f, bare, "without its level");
        }
      }
    }
  }

  List<Entity> entities() {
    Map<Form, List<Form>> groups = new LinkedHashMap<>();
    for (Form f : forms.values()) {
      groups.computeIfAbsent(f.root(), k -> new ArrayList<>()).add(f);
    }
    List<Entity> out = new ArrayList<>();
    for (Map.Entry<Form, List<Form>> group : groups.entrySet()) {
      Set<String> aliases = new LinkedHashSet<>();
      List<Span> spans = new ArrayList<>();
      List<Entity.Join> joins = new ArrayList<>();
      String name = null;
      for (Form f : group.getValue()) {
        aliases.addAll(f.printed);
        spans.addAll(f.spans);
        joins.addAll(f.joins);
        for (String p : f.printed) {
          if (name == null || better(p, name)) {
            name = p;
          }
        }
      }
      spans.sort((a, b) -> Integer.compare(a.start(), b.start()));
      if (name != null) {
        out.add(new Entity("", group.getKey().type, name, List.copyOf(aliases), spans, joins));
      }
    }
    out.sort((a, b) ->
        Integer.compare(a.mentions().getFirst().start(), b.mentions().getFirst().start()));
    List<Entity> numbered = new ArrayList<>();
    for (Entity e : out) {
      numbered.add(
          new Entity(
              "e" + (numbered.size() + 1),
              e.type(),
              e.name(),
              e.aliases(),
              e.mentions(),
              e.joins()));
    }
    return numbered;
  }

  /** The fullest Chinese form is the name to show. */
  private static boolean better(String candidate, String than) {
    boolean han = Fold.fold(candidate).charAt(0) >= 0x4e00;
    boolean hanThan = Fold.fold(than).charAt(0) >= 0x4e00;
    return han != hanThan ? han : candidate.length() > than.length();
  }
}
