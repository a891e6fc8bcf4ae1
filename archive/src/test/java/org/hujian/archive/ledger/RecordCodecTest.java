package org.hujian.archive.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
  enum Colour {
    RED,
    BLUE
  }

  record Inner(String name, @Nullable Colour colour) {}

  record Outer(
      int i,
      boolean b,
      double d,
      @Nullable String s,
      @Nullable BigDecimal n,
      @Nullable LocalDate day,
      @Nullable Instant at,
      @Nullable OffsetDateTime time,
      @Nullable ZoneId zone,
      List<Inner> inner,
      List<String> words) {}

  private static final Outer FULL =
      new Outer(
          -7,
          true,
          0.1,
          "一",
          new BigDecimal("12.50"),
          LocalDate.of(2022, 2, 4),
          Instant.parse("2022-02-04T01:02:03.000000004Z"),
          OffsetDateTime.parse("2022-02-04T01:02:03.5-03:30"),
          ZoneId.of("Asia/Taipei"),
          List.of(new Inner("a", Colour.RED), new Inner("a", null)),
          List.of("x", "x", ""));
  private static final Outer EMPTY =
      new Outer(0, false, 0, null, null, null, null, null, null, List.of(), List.of());

  @Test
  void records_come_back_as_they_were() {
    RecordCodec<Outer> codec = new RecordCodec<>(Outer.class);
    assertThat(codec.read(codec.write(FULL))).isEqualTo(FULL);
    assertThat(codec.read(codec.write(EMPTY))).isEqualTo(EMPTY);
  }

  @Test
  void a_record_that_gained_and_lost_components_is_still_read() {
    RecordCodec<Outer> codec = new RecordCodec<>(Outer.class);
    // As an older program had it: a number more, no words yet.
    String name = Outer.class.getName();
    Bytes.Out old = new Bytes.Out();
    old.number(5);
    old.number(3);
    old.number(2);
    old.number(1);
    old.string("a");
    old.string("RED");
    old.number(1);
    old.string("b");
    old.string("GREEN");
    Shape shape =
        Shape.parse(
            name
                + " gone:INT:INT: i:INT:INT: inner:LIST:RECORD:"
                + Inner.class.getName()
                + "\n"
                + Inner.class.getName()
                + " name:STRING:STRING: colour:ENUM:ENUM:\n");
    Outer read = codec.read(old.bytes(), shape);
    assertThat(read.i()).isEqualTo(3);
    assertThat(read.words()).isEmpty();
    assertThat(read.s()).isNull();
    assertThat(read.inner()).containsExactly(new Inner("a", Colour.RED), new Inner("b", null));
  }

  @Test
  void a_layout_survives_being_written_down() {
    Shape shape = Shape.of(Outer.class);
    assertThat(Shape.parse(shape.toString()).toString()).isEqualTo(shape.toString());
  }
}
