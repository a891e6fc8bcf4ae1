package org.hujian.analysis.annotate.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How much likelier a sign is in a name than in a text: as a surname, as the first or second of two
 * given signs, as the only one, and in a name written by sound. In quarters of a binary logarithm.
 *
 * <p>Counted over names of a news corpus and then forgotten which: it holds no name.
 */
final class Signs {
  /** Places in a name. */
  enum Role {
    SURNAME,
    FIRST,
    SECOND,
    ONLY,
    SOUND
  }

  /** What an unlisted sign is worth. */
  private static final byte UNSEEN = -16;

  private static final String RESOURCE = "signs.tsv";
  private static final Signs SHARED = new Signs();

  private final byte[][] worth = new byte[Role.values().length][Character.MAX_VALUE + 1];

  private Signs() {
    for (byte[] of : worth) {
      java.util.Arrays.fill(of, UNSEEN);
    }
    try (InputStream in = Signs.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing");
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        reader.lines().filter(line -> !line.startsWith("#")).forEach(this::read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String line) {
    String[] cells = line.split("\t", -1);
    for (int role = 0; role < worth.length; role++) {
      worth[role][cells[0].charAt(0)] = Byte.parseByte(cells[role + 1]);
    }
  }

  static Signs shared() {
    return SHARED;
  }

  int worth(Role role, char sign) {
    return worth[role.ordinal()][sign];
  }

  /** A surname and two given signs: how much likelier as a name than as text. */
  int three(char surname, char first, char second) {
    return worth(Role.SURNAME, surname) + worth(Role.FIRST, first) + worth(Role.SECOND, second);
  }

  /** A surname and one given sign. */
  int two(char surname, char only) {
    return worth(Role.SURNAME, surname) + worth(Role.ONLY, only);
  }

  /** A form written by sound. */
  int sounds(String form) {
    int sum = 0;
    for (int i = 0; i < form.length(); i++) {
      sum += worth(Role.SOUND, form.charAt(i));
    }
    return sum;
  }

  /** The best reading of a form of Chinese signs as a name: Chinese, or written by sound. */
  int name(String form) {
    int sounds = sounds(form);
    int chinese =
        switch (form.length()) {
          case 2 -> two(form.charAt(0), form.charAt(1));
          case 3 -> three(form.charAt(0), form.charAt(1), form.charAt(2));
          case 4 ->
              worth(Role.SURNAME, form.charAt(0))
                  + three(form.charAt(1), form.charAt(2), form.charAt(3));
          default -> sounds;
        };
    return Math.max(chinese, sounds);
  }
}
