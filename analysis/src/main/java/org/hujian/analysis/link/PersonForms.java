package org.hujian.analysis.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.model.EntityType;
import org.hujian.text.segment.Sound;

/** Forms of persons: parts of a full name, surnames with a title, and other spellings. */
final class PersonForms {
  private static final List<String> WITH_SURNAME =
      List.of("先生", "女士", "小姐", "太太", "夫人", "律师", "教授", "博士", "医生", "老师", "某", "某某", "姓");

  private final Forms forms;

  PersonForms(Forms forms) {
    this.forms = forms;
  }

  /** A part of a dotted name, or a surname with 先生, is the one full name it can belong to. */
  void parts() {
    Map<String, Set<Form>> owners = new HashMap<>();
    for (Form f : forms.all()) {
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
    for (Form f : List.copyOf(forms.all())) {
      if (f.type != EntityType.PERSON) {
        continue;
      }
      Set<Form> of = owners.get(f.folded);
      if (of != null) {
        Form only = Form.only(of);
        if (only != null && only != f.root()) {
          Form.unite(only, f, "part of the name");
        }
      }
    }
  }

  /** 蔺律师, 侯先生: the one full name with this surname. */
  void surnames() {
    for (Form f : List.copyOf(forms.all())) {
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
      for (Form g : forms.all()) {
        if (g != f
            && g.type == EntityType.PERSON
            && g.folded.charAt(0) == f.folded.charAt(0)
            && g.folded.length() >= 2
            && g.folded.indexOf('·') < 0) {
          bearers.add(g.root());
        }
      }
      Form only = Form.only(bearers);
      if (only != null) {
        Form.unite(only, f, "surname with a title");
      }
    }
  }

  /** 普京 and 普金: one sign of a name written by sound differs, and the rarer form stands alone. */
  void spellings() {
    List<Form> persons = new ArrayList<>();
    for (Form f : forms.all()) {
      if (f.type == EntityType.PERSON && f.folded.length() >= 2 && f.folded.length() <= 8) {
        persons.add(f);
      }
    }
    if (persons.size() > Forms.MOST_COMPARED) {
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
        Form.unite(owner, rare, "spelling");
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
}
