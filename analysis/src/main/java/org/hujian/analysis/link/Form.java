package org.hujian.analysis.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/** A folded form with its mentions; {@code parent} leads to the form it was joined to. */
final class Form {
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

  /** The one that all these were joined to, or null if there are several. */
  static @Nullable Form only(Set<Form> of) {
    Set<Form> roots = new LinkedHashSet<>();
    for (Form f : of) {
      roots.add(f.root());
    }
    return roots.size() == 1 ? roots.iterator().next() : null;
  }

  /** Joins two forms, and with them all that were joined to either. */
  static void unite(Form a, Form b, String reason) {
    Form x = a.root();
    Form y = b.root();
    if (x != y) {
      y.parent = x;
      x.joins.add(new Entity.Join(b.printed.iterator().next(), reason));
    }
  }
}
