package org.hujian.server.web;

import org.hujian.server.safe.Sessions.Session;

/**
 * What every page knows of its visitor.
 *
 * @param english whether the program speaks English on this page; Chinese otherwise
 * @param path of the page, with its query, to come back to
 * @param asks whether this server has a password, so that there is a way out
 * @param theme {@code light}, {@code dark}, or empty for what the machine says
 */
public record View(boolean english, Session session, String path, boolean asks, String theme) {
  /** The program's own words in the visitor's language: {@code ${view.say("报道", "Reports")}}. */
  public String say(String chinese, String inEnglish) {
    return english ? inEnglish : chinese;
  }

  /** A sentence that was made elsewhere in English, in the visitor's language where it is known. */
  public String told(String english) {
    String chinese = this.english ? null : Chinese.of(english);
    return chinese == null ? english : chinese;
  }

  /** The language of what {@link #told} answers. */
  public String tongue(String english) {
    return this.english || Chinese.of(english) == null ? "en" : "zh-Hans";
  }

  /** The language of the page. */
  public String language() {
    return english ? "en" : "zh-Hans";
  }

  /** This page with another number in a list of pages. */
  public String page(int number) {
    String plain = path.replaceAll("([?&])page=[^&]*&?", "$1").replaceAll("[?&]$", "");
    return plain + (plain.contains("?") ? "&" : "?") + "page=" + number;
  }

  /** What every form must carry in a field {@code csrf}. */
  public String csrf() {
    return session.csrf();
  }
}
