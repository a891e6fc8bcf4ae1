package org.hujian.analysis.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hujian.analysis.annotate.mention.Lexicon;
import org.hujian.model.EntityType;
import org.jspecify.annotations.Nullable;

/** Forms of organisations: with and without their country or 公司, and shortened. */
final class BodyForms {
  private static final List<String> COMPANY = List.of("股份有限公司", "有限公司", "子公司", "管理委员会", "公司", "集团");
  private final Forms forms;

  BodyForms(Forms forms) {
    this.forms = forms;
  }

  /** 中国外交部 and 外交部 are one where no other country's is named. */
  void countries() {
    Map<String, Set<Form>> withCountry = new LinkedHashMap<>();
    for (Form f : forms.all()) {
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
      Form bare = forms.get(EntityType.ORG, rest);
      Form only = Form.only(long_);
      if (bare != null && only != null) {
        Form.unite(bare, only, "country before the name");
      }
    });
  }

  static @Nullable String withoutPlace(String name) {
    for (int n = Math.min(8, name.length() - 2); n >= 2; n--) {
      Lexicon.Row row = Lexicon.shared().row(name.substring(0, n));
      if (row != null && row.type() == EntityType.PLACE) {
        return name.substring(n);
      }
    }
    return null;
  }

  /** 雨果·波士公司 and 雨果·波士; a firm's name in Latin letters is a form by itself. */
  void companies() {
    for (Form f : List.copyOf(forms.all())) {
      if (f.type != EntityType.ORG) {
        continue;
      }
      for (String kind : COMPANY) {
        if (!f.folded.endsWith(kind) || f.folded.length() < kind.length() + 2) {
          continue;
        }
        String stem = f.folded.substring(0, f.folded.length() - kind.length());
        Form bare = forms.get(EntityType.ORG, stem);
        if (bare != null) {
          Form.unite(f, bare, "without 公司");
        } else if (stem.charAt(stem.length() - 1) < 0x250) {
          String printed = f.printed.iterator().next();
          f.printed.add(printed.substring(0, stem.length()));
        }
        break;
      }
    }
  }

  /** 中国驻旧金山领馆 for 中国驻旧金山领事馆: the signs of the one in the other, from its first to its last. */
  void shortened() {
    List<Form> bodies = new ArrayList<>();
    for (Form f : forms.all()) {
      if (f.type == EntityType.ORG && f.folded.length() >= 3 && f.folded.charAt(0) > 0x2e80) {
        bodies.add(f);
      }
    }
    if (bodies.size() > Forms.MOST_COMPARED) {
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
            && Lexicon.shared().row(brief.folded) == null
            && GlossForms.shortens(brief.folded, full.folded)) {
          owner = full;
          owners++;
        }
      }
      if (owner != null && owners == 1) {
        Form.unite(owner, brief, "shortened");
      }
    }
  }
}
