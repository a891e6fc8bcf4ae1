package org.hujian.analysis.link;

import java.util.List;
import org.hujian.model.Entity;
import org.hujian.model.LinkedArticle;
import org.hujian.text.fold.Fold;

/** Which entities of different articles are the same person, body or place. */
public final class Identities {
  private Identities() {}

  /** Learns from these articles which forms belong together. */
  public static Identities of(List<LinkedArticle> articles) {
    return new Identities();
  }

  /** Equal keys mean the same one; a key is the same whatever the order of the articles. */
  public String key(LinkedArticle article, Entity entity) {
    return entity.type() + " " + Fold.fold(entity.name());
  }
}
