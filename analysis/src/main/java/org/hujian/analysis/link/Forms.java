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
import org.hujian.text.segment.Sound;
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

    /** Whether it was found only for its likeness to a name of the article. */
    boolean slip;

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

  private static final List<String> COMPANY = List.of("股份有限公司", "有限公司", "子公司", "管理委员会", "公司", "集团");
  private static final List<String> WITH_SURNAME =
      List.of("先生", "女士", "小姐", "太太", "夫人", "律师", "教授", "博士", "医生", "老师", "某", "某某", "姓");

  /** Of more names than this, no pairs are compared. */
  private static final int MOST_COMPARED = 300;

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

  void join() {
    known();
    glosses();
    parts();
    countries();
    companies();
    shortened();
    surnames();
    spellings();
    places();
  }

  /** Forms of one row of general knowledge. */
  private void known() {
    Map<Lexicon.Row, Form> first = new HashMap<>();
    for (Form f : forms.values()) {
      Lexicon.Row row = lexicon.row(f.folded);
      if (row == null && f.type == EntityType.ORG) {
        String rest = withoutPlace(f.folded);
        row = rest == null ? null : lexicon.row(rest);
      }
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
          if (f.type != EntityType.PERSON || from == open + 1) {
            alias(f, from, to, byLatin);
          }
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
      for (String rest = withoutPlace(f.folded); rest != null; rest = withoutPlace(rest)) {
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

  /** 雨果·波士公司 and 雨果·波士; a firm's name in Latin letters is a form by itself. */
  private void companies() {
    for (Form f : List.copyOf(forms.values())) {
      if (f.type != EntityType.ORG) {
        continue;
      }
      for (String kind : COMPANY) {
        if (!f.folded.endsWith(kind) || f.folded.length() < kind.length() + 2) {
          continue;
        }
        String stem = f.folded.substring(0, f.folded.length() - kind.length());
        Form bare = forms.get(EntityType.ORG + " " + stem);
        if (bare != null) {
          unite(f, bare, "without 公司");
        } else if (stem.charAt(stem.length() - 1) < 0x250) {
          String printed = f.printed.iterator().next();
          f.printed.add(printed.substring(0, stem.length()));
        }
        break;
      }
    }
  }

  /** 中国驻旧金山领馆 for 中国驻旧金山领事馆: the signs of the one in the other, from its first to its last. */
  private void shortened() {
    List<Form> bodies = new ArrayList<>();
    for (Form f : forms.values()) {
      if (f.type == EntityType.ORG && f.folded.length() >= 3 && f.folded.charAt(0) > 0x2e80) {
        bodies.add(f);
      }
    }
    if (bodies.size() > MOST_COMPARED) {
      return;
    }
    for (Form brief : bodies) {
      Form owner = null;
      int owners = 0;
      for (Form full : bodies) {
        int n = brief.folded.length();
        if (full.root() != brief.root()
            && full.folded.length() > n
            && full.folded.length() <= n * 3
            && full.folded.charAt(0) == brief.folded.charAt(0)
            && full.folded.charAt(1) == brief.folded.charAt(1)
            && full.folded.charAt(full.folded.length() - 1) == brief.folded.charAt(n - 1)
            && !full.folded.startsWith(brief.folded)
            && lexicon.row(brief.folded) == null
            && shortens(brief.folded, full.folded)) {
          owner = full;
          owners++;
        }
      }
      if (owner != null && owners == 1) {
        unite(owner, brief, "shortened");
      }
    }
  }

  /** 蔺律师, 侯先生: the one full name with this surname. */
  private void surnames() {
    for (Form f : List.copyOf(forms.values())) {
      if (f.type != EntityType.PERSON || f.folded.length() < 2 || f.folded.length() > 4) {
        continue;
      }
      boolean titled = false;
      for (String t : WITH_SURNAME) {
        titled |= f.folded.length() == 1 + t.length() && f.folded.endsWith(t);
      }
      if (!titled) {
        continue;
      }
      Set<Form> bearers = new LinkedHashSet<>();
      for (Form g : forms.values()) {
        if (g != f
            && g.type == EntityType.PERSON
            && g.folded.charAt(0) == f.folded.charAt(0)
            && g.folded.length() >= 2
            && g.folded.indexOf('·') < 0) {
          bearers.add(g.root());
        }
      }
      Form only = only(bearers);
      if (only != null) {
        unite(only, f, "surname with a title");
      }
    }
  }

  /** 普京 and 普金: one sign of a name written by sound differs, and the rarer form stands alone. */
  private void spellings() {
    List<Form> persons = new ArrayList<>();
    for (Form f : forms.values()) {
      if (f.type == EntityType.PERSON && f.folded.length() >= 2 && f.folded.length() <= 8) {
        persons.add(f);
      }
    }
    if (persons.size() > MOST_COMPARED) {
      return;
    }
    for (Form rare : persons) {
      Form owner = null;
      int owners = 0;
      for (Form f : persons) {
        if (f.root() != rare.root()
            && f.spans.size() >= (rare.slip ? 1 : 3) * rare.spans.size()
            && alike(rare.folded, f.folded)) {
          owner = f;
          owners++;
        }
      }
      if (owner != null && owners == 1) {
        unite(owner, rare, "spelling");
      }
    }
  }

  /** Same length, one sign differs, and the differing signs are said alike. */
  private static boolean alike(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    int differ = -1;
    for (int i = 0; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i)) {
        if (differ >= 0) {
          return false;
        }
        differ = i;
      }
    }
    return differ >= 0 && Sound.alike(a.charAt(differ), b.charAt(differ));
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
          unite(f, bare, "without 地区");
        }
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
