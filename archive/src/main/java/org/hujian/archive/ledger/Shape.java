package org.hujian.archive.ledger;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hujian.archive.ArchiveException;

/**
 * How a record is laid out: the names and kinds of its components, and of theirs.
 *
 * <p>Written as text beside the bytes, so that what an older program kept can be read by a newer
 * one whose records have gained or lost a component.
 */
final class Shape {
  /** What a component can be. */
  enum Kind {
    STRING,
    INT,
    LONG,
    DOUBLE,
    BOOLEAN,
    DECIMAL,
    DAY,
    INSTANT,
    TIME,
    ZONE,
    ENUM,
    LIST,
    RECORD
  }

  /**
   * The kind of a component.
   *
   * @param record name of the record class, for a record or a list of records; else empty
   * @param element what a list holds; for all others the kind itself
   */
  record Part(String name, Kind kind, Kind element, String record) {
    @Override
    public String toString() {
      return name + ":" + kind + ":" + element + ":" + record;
    }

    static Part parse(String text) {
      String[] f = text.split(":", -1);
      if (f.length != 4) {
        throw new ArchiveException("a kept layout cannot be read: " + text);
      }
      return new Part(f[0], Kind.valueOf(f[1]), Kind.valueOf(f[2]), f[3]);
    }
  }

  private final Map<String, List<Part>> records = new LinkedHashMap<>();

  private Shape() {}

  /** The layout of a record class as this program has it. */
  static Shape of(Class<? extends Record> root) {
    Shape shape = new Shape();
    shape.add(root);
    return shape;
  }

  /** Reads what {@link #toString} wrote. */
  static Shape parse(String text) {
    Shape shape = new Shape();
    for (String line : text.lines().toList()) {
      String[] words = line.split(" ");
      List<Part> parts = new ArrayList<>();
      for (int i = 1; i < words.length; i++) {
        parts.add(Part.parse(words[i]));
      }
      shape.records.put(words[0], parts);
    }
    return shape;
  }

  /** The components of a record in the order of their bytes. */
  List<Part> parts(String record) {
    List<Part> parts = records.get(record);
    if (parts == null) {
      throw new ArchiveException("a kept layout does not know " + record);
    }
    return parts;
  }

  boolean knows(String record) {
    return records.containsKey(record);
  }

  private void add(Class<?> type) {
    if (records.containsKey(type.getName())) {
      return;
    }
    List<Part> parts = new ArrayList<>();
    records.put(type.getName(), parts);
    for (RecordComponent c : type.getRecordComponents()) {
      Kind kind = kind(c.getType());
      Class<?> held = kind == Kind.LIST ? element(c.getGenericType()) : c.getType();
      Kind element = kind(held);
      parts.add(new Part(c.getName(), kind, element, element == Kind.RECORD ? held.getName() : ""));
      if (element == Kind.RECORD) {
        add(held);
      }
    }
  }

  private static Class<?> element(Type list) {
    if (list instanceof ParameterizedType p
        && p.getActualTypeArguments()[0] instanceof Class<?> c) {
      return c;
    }
    throw new IllegalArgumentException("not a list of one class: " + list);
  }

  private static Kind kind(Class<?> type) {
    if (type == String.class) {
      return Kind.STRING;
    }
    if (type == int.class || type == Integer.class) {
      return Kind.INT;
    }
    if (type == long.class) {
      return Kind.LONG;
    }
    if (type == double.class) {
      return Kind.DOUBLE;
    }
    if (type == boolean.class) {
      return Kind.BOOLEAN;
    }
    if (type == BigDecimal.class) {
      return Kind.DECIMAL;
    }
    if (type == LocalDate.class) {
      return Kind.DAY;
    }
    if (type == Instant.class) {
      return Kind.INSTANT;
    }
    if (type == OffsetDateTime.class) {
      return Kind.TIME;
    }
    if (type == ZoneId.class) {
      return Kind.ZONE;
    }
    if (type.isEnum()) {
      return Kind.ENUM;
    }
    if (type == List.class) {
      return Kind.LIST;
    }
    if (type.isRecord()) {
      return Kind.RECORD;
    }
    throw new IllegalArgumentException("the archive cannot keep a " + type.getName());
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    records.forEach((name, parts) -> {
      out.append(name);
      parts.forEach(p -> out.append(' ').append(p));
      out.append('\n');
    });
    return out.toString();
  }
}
