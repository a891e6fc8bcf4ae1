package org.hujian.analysis.annotate.mention;

import java.util.Set;
import org.hujian.analysis.annotate.mention.Lexicon.Section;
import org.hujian.model.EntityType;

/**
 * Names in Latin letters outside brackets. Two or three capitalised words after a title or before a
 * word of saying are a person, others a body. Does not take single capitals or common
 * abbreviations.
 */
final class LatinNames {
  private static final Set<String> COMMON =
      Set.of(
          "App",
          "AI",
          "IT",
          "GDP",
          "CPI",
          "PMI",
          "CEO",
          "CFO",
          "DNA",
          "RNA",
          "PCR",
          "COVID",
          "Covid",
          "TV",
          "QR",
          "VPN",
          "APP",
          "IP",
          "PM",
          "AM",
          "GMT",
          "SARS",
          "MERS",
          "HIV",
          "IPO",
          "ETF",
          "PPE",
          "LGBT",
          "ID",
          "VIP",
          "DIY",
          "USB",
          "PC",
          "OK",
          "Email",
          "Line",
          "iPhone",
          "iOS",
          "Android",
          "The",
          "A",
          "COVID-19",
          "Covid-19",
          "SUV",
          "CPU",
          "GFW",
          "GPS",
          "NBA",
          "ISBN",
          "UTC",
          "FAQ",
          "PDF",
          "CECC",
          "CNY",
          "USD",
          "HKD",
          "EUR",
          "JPY",
          "GBP",
          "RMB",
          "CFXS");

  void find(Scene scene, Finds out) {
    String text = scene.text;
    int i = 0;
    while (i < text.length()) {
      if (!Scene.latin(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      int words = 0;
      int end = i;
      boolean capitals = Scene.capital(text.charAt(i));
      while (i < text.length() && Scene.latin(text.charAt(i))) {
        while (i < text.length()
            && (Scene.latin(text.charAt(i))
                || ".'’-&".indexOf(text.charAt(i)) >= 0
                || Character.isDigit(text.charAt(i)))) {
          i++;
        }
        words++;
        end = i;
        if (i + 1 < text.length() && text.charAt(i) == ' ' && Scene.latin(text.charAt(i + 1))) {
          i++;
        } else {
          break;
        }
      }
      while (end > start && ".'’-&".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      String name = text.substring(start, end);
      boolean bracket = scene.at(start - 1) == '(' || scene.at(end) == ')';
      if (!capitals && name.indexOf('.') < 1
          || end - start < 3
          || COMMON.contains(name)
          || bracket
          || words > 6
          || end - start > 60) {
        continue;
      }
      int point = name.indexOf('.');
      if (words == 1 && point > 0 && point + 1 < name.length()) {
        // Musical.ly is a firm, BABA.N the code of its shares
        if (Character.isLowerCase(name.charAt(point + 1)) && Scene.latin(name.charAt(point - 1))) {
          out.add(start, end, EntityType.ORG, "name.latin-body", 41);
        }
        continue;
      }
      boolean said = scene.longest(Section.AFTER, end) > 0;
      boolean titled = scene.longestBefore(Section.TITLE, start) > 0;
      if (words >= 2 && words <= 3 && (said || titled)) {
        out.add(start, end, EntityType.PERSON, "name.latin-person", 40);
      } else if (words > 1
          || scene.longest(Section.HEAD, end) > 0
          || Character.isUpperCase(name.charAt(1))) {
        out.add(start, end, EntityType.ORG, "name.latin-body", 25);
      }
    }
  }
}
