package org.hujian.archive.ledger;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.ledger.Shape.Kind;
import org.hujian.archive.ledger.Shape.Part;
import org.jspecify.annotations.Nullable;

/**
 * Records of the model as bytes, component by component.
 *
 * <p>Reads what was written under another {@link Shape} too: a component that is no longer there is
 * passed over, a new one is null, zero, false or an empty list. Equal records give equal bytes.
 */
final class RecordCodec<T extends Record> {
  private final Class<T> root;
  private final Shape shape;
  private final String description;
  private final long fingerprint;
  private final Map<String, Access> accesses = new ConcurrentHashMap<>();

  /** How the components of a class are got at. */
  private record Access(
      Class<?> type, Constructor<?> constructor, Map<String, Integer> places, Method[] getters) {}

  RecordCodec(Class<T> root) {
    this.root = root;
    this.shape = Shape.of(root);
    this.description = shape.toString();
    CRC32C sum = new CRC32C();
    sum.update(description.getBytes(StandardCharsets.UTF_8));
    this.fingerprint = sum.getValue();
  }

  /** The layout of what is written now. */
  String description() {
    return description;
  }

  /** Names the layout of what is written now. */
  long fingerprint() {
    return fingerprint;
  }

  byte[] write(T value) {
    Bytes.Out out = new Bytes.Out();
    record(root.getName(), value, out);
    return out.bytes();
  }

  T read(byte[] bytes) {
    return read(bytes, shape);
  }

  /** Reads bytes that were written under another layout. */
  T read(byte[] bytes, Shape written) {
    Object read = record(root.getName(), written, new Bytes.In(bytes));
    if (read == null) {
      throw new ArchiveException("the kept layout is not of a " + root.getSimpleName());
    }
    return root.cast(read);
  }

  private void record(String name, Object value, Bytes.Out out) {
    Access access = access(name);
    List<Part> parts = shape.parts(name);
    for (int i = 0; i < parts.size(); i++) {
      Part p = parts.get(i);
      Object v;
      try {
        v = access.getters[i].invoke(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(name + "." + p.name(), e);
      }
      if (p.kind() == Kind.LIST && v instanceof List<?> list) {
        out.number(list.size());
        for (Object element : list) {
          value(p.element(), p.record(), element, out);
        }
      } else {
        value(p.kind(), p.record(), v, out);
      }
    }
  }

  private void value(Kind kind, String record, @Nullable Object v, Bytes.Out out) {
    switch (kind) {
      case INT -> out.number(((Integer) present(v)).longValue());
      case LONG -> out.number((Long) present(v));
      case DOUBLE -> out.number(Double.doubleToLongBits((Double) present(v)));
      case BOOLEAN -> out.number((Boolean) present(v) ? 1 : 0);
      case ENUM -> out.string(v == null ? null : ((Enum<?>) v).name());
      case STRING, DECIMAL, DAY, ZONE -> out.string(v == null ? null : v.toString());
      case INSTANT -> {
        out.number(v == null ? 0 : 1);
        if (v instanceof Instant at) {
          out.number(at.getEpochSecond());
          out.number(at.getNano());
        }
      }
      case TIME -> {
        out.number(v == null ? 0 : 1);
        if (v instanceof OffsetDateTime at) {
          out.number(at.toEpochSecond());
          out.number(at.getNano());
          out.number(at.getOffset().getTotalSeconds());
        }
      }
      case RECORD -> {
        out.number(v == null ? 0 : 1);
        if (v != null) {
          record(record, v, out);
        }
      }
      case LIST -> throw new IllegalStateException("a list in a list is not kept");
    }
  }

  private static Object present(@Nullable Object v) {
    if (v == null) {
      throw new IllegalArgumentException("a component that cannot be kept as null is null");
    }
    return v;
  }

  /** Null for a record that this program no longer has. */
  private @Nullable Object record(String name, Shape written, Bytes.In in) {
    Map<String, @Nullable Object> read = new HashMap<>();
    for (Part p : written.parts(name)) {
      if (p.kind() == Kind.LIST) {
        int n = (int) in.number();
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
          Object element = value(p.element(), p.record(), written, in);
          if (element != null) {
            list.add(element);
          }
        }
        read.put(p.name(), list);
      } else {
        read.put(p.name(), value(p.kind(), p.record(), written, in));
      }
    }
    return shape.knows(name) ? make(name, read) : null;
  }

  private @Nullable Object value(Kind kind, String record, Shape written, Bytes.In in) {
    return switch (kind) {
      case INT -> (int) in.number();
      case LONG -> in.number();
      case DOUBLE -> Double.longBitsToDouble(in.number());
      case BOOLEAN -> in.number() != 0;
      case STRING, ENUM -> in.string();
      case DECIMAL -> {
        String s = in.string();
        yield s == null ? null : new BigDecimal(s);
      }
      case ZONE -> {
        String s = in.string();
        yield s == null ? null : ZoneId.of(s);
      }
      case DAY -> {
        String s = in.string();
        yield s == null ? null : LocalDate.parse(s);
      }
      case INSTANT -> in.number() == 0 ? null : Instant.ofEpochSecond(in.number(), in.number());
      case TIME -> {
        if (in.number() == 0) {
          yield null;
        }
        Instant at = Instant.ofEpochSecond(in.number(), in.number());
        yield at.atOffset(ZoneOffset.ofTotalSeconds((int) in.number()));
      }
      case RECORD -> in.number() == 0 ? null : record(record, written, in);
      case LIST -> throw new ArchiveException("a kept layout has a list in a list");
    };
  }

  private Object make(String name, Map<String, @Nullable Object> read) {
    Access access = access(name);
    @Nullable Object[] arguments = new Object[access.places.size()];
    Class<?>[] types = access.constructor.getParameterTypes();
    access.places.forEach((component, place) -> {
      Object v = read.get(component);
      arguments[place] = v == null ? absent(types[place]) : fit(types[place], v);
    });
    try {
      return access.constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new ArchiveException(
          "what is kept makes no " + access.type.getSimpleName() + ": " + e.getCause(), e);
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new ArchiveException("what is kept makes no " + access.type.getSimpleName(), e);
    }
  }

  private static @Nullable Object fit(Class<?> type, Object v) {
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(v)) {
          return constant;
        }
      }
      return null;
    }
    return v;
  }

  private static @Nullable Object absent(Class<?> type) {
    if (type == List.class) {
      return List.of();
    }
    if (type == int.class) {
      return 0;
    }
    if (type == long.class) {
      return 0L;
    }
    if (type == double.class) {
      return 0.0;
    }
    return type == boolean.class ? false : null;
  }

  /** Only classes of the model's own layout are made; a damaged name makes nothing. */
  private Access access(String name) {
    return accesses.computeIfAbsent(
        name,
        n -> {
          try {
            shape.parts(n);
            Class<?> type = Class.forName(n);
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Method[] getters = new Method[components.length];
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < components.length; i++) {
              types[i] = components[i].getType();
              getters[i] = components[i].getAccessor();
              places.put(components[i].getName(), i);
            }
            return new Access(type, type.getDeclaredConstructor(types), places, getters);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(n, e);
          }
        });
  }
}
