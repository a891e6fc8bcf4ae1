package org.hujian.archive.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hujian.model.Attribution;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Quotation;
import org.hujian.text.fold.Fold;
import org.jspecify.annotations.Nullable;

/** A name as the archive looks it up: its type and its folded form. */
record NameForm(EntityType type, String form) {
  static NameForm of(Entity e) {
    return new NameForm(e.type(), fold(e.name()));
  }

  /** What an article names, each once. */
  static Set<NameForm> of(LinkedArticle linked) {
    Set<NameForm> out = new LinkedHashSet<>();
    for (Entity e : linked.entities()) {
      out.add(of(e));
    }
    return out;
  }

  /** Who speaks in the quotation at this place, or null where no entity is known to. */
  static @Nullable NameForm speaker(LinkedArticle linked, int place) {
    List<Quotation> quotations = linked.annotated().quotations();
    Attribution.Source source = quotations.get(place).attribution().source();
    Entity e = source == null ? null : linked.entity(source.entity());
    return e == null ? null : of(e);
  }

  static String fold(String form) {
    return Fold.fold(form).strip();
  }

  /** The key of a form about which nothing was learnt. */
  String ownKey() {
    return type + " " + form;
  }
}
