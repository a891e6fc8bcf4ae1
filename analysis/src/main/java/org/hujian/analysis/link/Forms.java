package org.hujian.analysis.link;

import java.util.ArrayList;
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
  /** A folded form with its mentions; {@code parent} leads to the form it was joined to. */
  private static final class Form {
    final String folded;
    final EntityType type;
    final List<Span> spans = new ArrayList<>();
    final Set<String> printed = new LinkedHashSet<>();
    final List<Entity.Join> joins = new ArrayList<>();
    Form parent = this;

    Form(String folded, EntityType type) {
      this.folded = folded;
      this.type = type;
    }

    Form root() {
      Form f = this;
      while (f.parent != f) {
        f = f.parent;
      }
      return f;
    }
  }

  private final Reading reading;
  private final Lexicon lexicon = Lexicon.shared();
  private final Map<String, Form> forms = new LinkedHashMap<>();

  Forms(Reading reading, List<Mention> mentions) {
    this.reading = reading;
    for (Mention m : mentions) {
      String folded = m.span().in(reading.folded());
      Form form = forms.computeIfAbsent(m.type() + " " + folded, k -> new Form(folded, m.type()));
      form.spans.add(m.span());
      form.printed.add(m.span().in(reading.article().text()));
    }
  }

  void join() {
    known();
    glosses();
    parts();
    countries();
    places();
  }

  /** Forms of one row of general knowledge. */
  private void known() {
    Map<Lexicon.Row, Form> first = new HashMap<>();
    for (Form f : forms.values()) {
      Lexicon.Row row = lexicon.row(f.folded);
      if (row != null && row.type() == f.type) {
        Form other = first.putIfAbsent(row, f);
        if (other != null) {
          unite(other, f, "known");
        }
      }
    }
  }

  /** What stands in brackets after a name is another form of it: Latin letters, or 简称. */
  private void glosses() {
    Map<String, Form> byLatin = new HashMap<>();
    String text = reading.folded();
    for (Form f : List.copyOf(forms.values())) {
      for (Span s : f.spans) {
        int open = s.end();
        if (open < text.length() && text.charAt(open) == '》') {
          open++;
        }
        if (open >= text.length() || text.charAt(open) != '(') {
          continue;
        }
        int close = text.indexOf(')', open, Math.min(text.length(), open + 60));
        if (close < 0) {
          continue;
        }
        int from = open + 1;
        while (from < close) {
          int to = from;
          while (to < close && "，、;；,/".indexOf(text.charAt(to)) < 0) {
            to++;
          }
          alias(f, from, to, byLatin);
          from = to + 1;
        }
      }
    }
  }

  private void alias(Form f, int from, int to, Map<String, Form> byLatin) {
    String folded = reading.folded().substring(from, to).strip();
    for (String lead : List.of("简称", "下称", "以下简称", "又称", "即")) {
      if (folded.startsWith(lead)) {
        folded = folded.substring(lead.length()).strip();
      }
    }
    folded = folded.replace("\"", "").replace("“", "").replace("”", "");
    if (folded.isEmpty()) {
      return;
    }
    boolean latin = folded.chars().allMatch(c -> c < 0x250 || c == '’' || c == '‘' || c == '·');
    if (latin && !Character.isUpperCase(folded.charAt(0))) {
      return;
    }
    if (!latin
        && (f.type != EntityType.ORG || folded.length() > 6 || !shortens(folded, f.folded))) {
      return;
    }
    String printed = reading.article().text().substring(from, to).strip();
    f.printed.add(latin ? printed : folded.length() == printed.length() ? printed : folded);
    f.joins.add(new Entity.Join(printed, latin ? "gloss" : "abbreviation"));
    Form same = byLatin.putIfAbsent(f.type + " " + folded, f);
    if (same != null) {
      unite(same, f, "same gloss");
    }
    Form own = forms.get(f.type + " " + folded);
    if (own != null) {
      unite(f, own, "gloss");
    }
  }

  /** Whether every sign of the short form stands in the long one, in order. */
  private static boolean shortens(String brief, String full) {
    int at = 0;
    for (int i = 0; i < brief.length(); i++) {
      at = full.indexOf(brief.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  /** A part of a dotted name, or a surname with 先生, is the one full name it can belong to. */
  private void parts() {
    Map<String, Set<Form>> owners = new HashMap<>();
    for (Form f : forms.values()) {
      if (f.type != EntityType.PERSON) {
        continue;
      }
      String[] part = f.folded.split("[·\\-]", -1);
      if (part.length > 1) {
        for (String p : f.folded.split("·")) {
          owners.computeIfAbsent(p, k -> new LinkedHashSet<>()).add(f.root());
        }
        owners
            .computeIfAbsent(
                f.folded.substring(f.folded.indexOf('·') + 1), k -> new LinkedHashSet<>())
            .add(f.root());
      }
    }
    for (Form f : List.copyOf(forms.values())) {
      if (f.type != EntityType.PERSON) {
        continue;
      }
      Set<Form> of = owners.get(f.folded);
      if (of != null) {
        Form only = only(of);
        if (only != null && only != f.root()) {
          unite(only, f, "part of the name");
        }
      }
    }
  }

  private static @Nullable Form only(Set<Form> of) {
    Set<Form> roots = new LinkedHashSet<>();
    for (Form f : of) {
      roots.add(f.root());
    }
    return roots.size() == 1 ? roots.iterator().next() : null;
  }

  /** 中国外交部 and 外交部 are one where no other country's is named. */
  private void countries() {
    Map<String, Set<Form>> withCountry = new LinkedHashMap<>();
    for (Form f : forms.values()) {
      if (f.type != EntityType.ORG) {
        continue;
      }
      String rest = withoutPlace(f.folded);
      if (rest != null) {
        withCountry.computeIfAbsent(rest, k -> new LinkedHashSet<>()).add(f);
        String printed = f.printed.iterator().next();
        if (printed.length() == f.folded.length()) {
          f.printed.add(printed.substring(f.folded.length() - rest.length()));
        }
      }
    }
    withCountry.forEach((rest, long_) -> {
      Form bare = forms.get(EntityType.ORG + " " + rest);
      Form only = only(long_);
      if (bare != null && only != null) {
        unite(bare, only, "country before the name");
      }
    });
  }

  private @Nullable String withoutPlace(String name) {
    for (int n = Math.min(8, name.length() - 2); n >= 2; n--) {
      Lexicon.Row row = lexicon.row(name.substring(0, n));
      if (row != null && row.type() == EntityType.PLACE) {
        return name.substring(n);
      }
    }
    return null;
  }

  /** 深圳市 and 深圳. */
  private void places() {
    for (Form f : List.copyOf(forms.values())) {
      if (f.type != EntityType.PLACE || f.folded.length() < 3) {
        continue;
      }
      char last = f.folded.charAt(f.folded.length() - 1);
      if ("省市县州邦区岛".indexOf(last) >= 0) {
        Form bare =
            forms.get(EntityType.PLACE + " " + f.folded.substring(0, f.folded.length() - 1));
        if (bare != null) {
          unite(f, bare, "without its level");
        }
      }
    }
  }

  private void unite(Form a, Form b, String reason) {
    Form x = a.root();
    Form y = b.root();
    if (x == y) {
      return;
    }
    y.parent = x;
    x.joins.add(new Entity.Join(b.printed.iterator().next(), reason));
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
