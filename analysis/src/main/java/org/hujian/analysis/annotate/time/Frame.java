package org.hujian.analysis.annotate.time;

/**
 * What the words of one time expression say, slot by slot, before any anchor is known.
 *
 * <p>Immutable: the slots are copied in.
 */
final class Frame {
  static final long UNSET = Long.MIN_VALUE;
  private final long[] slots;

  Frame(long[] slots) {
    this.slots = slots.clone();
  }

  boolean has(Slot slot) {
    return slots[slot.ordinal()] != UNSET;
  }

  boolean hasAny(Slot... any) {
    for (Slot s : any) {
      if (has(s)) {
        return true;
      }
    }
    return false;
  }

  int get(Slot slot) {
    return Math.toIntExact(slots[slot.ordinal()]);
  }

  long amount(Slot slot) {
    return slots[slot.ordinal()];
  }

  int get(Slot slot, int otherwise) {
    return has(slot) ? get(slot) : otherwise;
  }

  Frame with(Slot slot, long value) {
    long[] copy = slots.clone();
    copy[slot.ordinal()] = value;
    return new Frame(copy);
  }

  Frame without(Slot slot) {
    return with(slot, UNSET);
  }
}
