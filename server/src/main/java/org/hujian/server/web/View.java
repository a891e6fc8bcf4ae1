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
