package org.hujian.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;

/**
 * In how many articles somebody stands who bears just these forms: all that is needed to learn who
 * is who, without the articles.
 */
final class Bearers {
  private static final int VERSION = 1;

  private final Map<Entity, Integer> counts = new HashMap<>();
  private final TreeSet<String> articles = new TreeSet<>();

  /** Counts the entities of an article that was not counted yet. */
  void add(LinkedArticle article) {
    if (articles.add(article.article().id())) {
      article.entities().forEach(e -> counts.merge(forms(e), 1, Integer::sum));
    }
  }

  /** Takes an article back if it was counted; false if it was not. */
  boolean remove(LinkedArticle article) {
    if (!articles.remove(article.article().id())) {
      return false;
    }
    article
        .entities()
        .forEach(e -> counts.computeIfPresent(forms(e), (k, n) -> n == 1 ? null : n - 1));
    return true;
  }

  /** By entity, without its places, the number of articles. */
  Map<Entity, Integer> counts() {
    return Collections.unmodifiableMap(counts);
  }

  private static Entity forms(Entity e) {
    return new Entity(
        "", e.type(), e.name(), e.aliases().stream().sorted().toList(), List.of(), List.of());
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(VERSION);
      out.writeInt(articles.size());
      for (String id : articles) {
        out.writeUTF(id);
      }
      List<Entity> all = new ArrayList<>(counts.keySet());
      all.sort(
          Comparator.comparing(Entity::type)
              .thenComparing(Entity::name)
              .thenComparing(e -> String.join("\n", e.aliases())));
      out.writeInt(all.size());
      for (Entity e : all) {
        out.writeUTF(e.type().name());
        out.writeUTF(e.name());
        out.writeShort(e.aliases().size());
        for (String alias : e.aliases()) {
          out.writeUTF(alias);
        }
        out.writeInt(counts.getOrDefault(e, 0));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused a byte", e);
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #bytes} gave; throws if the bytes are of another version. */
  static Bearers of(byte[] bytes) {
    Bearers read = new Bearers();
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      int version = in.readInt();
      if (version != VERSION) {
        throw new IOException("version " + version + ", not " + VERSION);
      }
      for (int n = in.readInt(); n > 0; n--) {
        read.articles.add(in.readUTF());
      }
      for (int n = in.readInt(); n > 0; n--) {
        EntityType type = EntityType.valueOf(in.readUTF());
        String name = in.readUTF();
        List<String> aliases = new ArrayList<>();
        for (int k = in.readShort(); k > 0; k--) {
          aliases.add(in.readUTF());
        }
        read.counts.put(new Entity("", type, name, aliases, List.of(), List.of()), in.readInt());
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("not a count of entities: " + e.getMessage(), e);
    }
    return read;
  }
}
