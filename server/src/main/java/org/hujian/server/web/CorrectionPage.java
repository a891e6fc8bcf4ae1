package org.hujian.server.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hujian.archive.Correction;
import org.hujian.archive.Corrections;
import org.hujian.archive.Headline;
import org.hujian.server.desk.Desk;
import org.hujian.server.desk.Problem;

/** What a person decided about where reports belong: deciding it, and taking it back. */
public final class CorrectionPage {
  private static final Pattern PAGE = Pattern.compile(".*/(?:story|article)/([^/?#]+).*");

  /** A decision in the list, with the reports it names. */
  public record Line(Corrections.Entry entry, boolean holds, List<Headline> reports) {}

  private final Desk desk;
  private final Templates templates;

  CorrectionPage(Desk desk, Templates templates) {
    this.desk = desk;
    this.templates = templates;
  }

  void list(Context ctx) {
    List<Corrections.Entry> all = desk.ledger().corrections().all();
    List<Line> lines = new ArrayList<>();
    for (Corrections.Entry e : all.reversed()) {
      List<String> keys =
          switch (e.correction()) {
            case Correction.Merge m -> List.of(m.one(), m.other());
            case Correction.Split s -> s.reports();
            case Correction.Move m -> List.of(m.report(), m.beside());
            case Correction.Undo u -> List.of();
          };
      lines.add(
          new Line(
              e, Corrections.holds(all, e.number()), desk.ledger().articles().headlines(keys)));
    }
    templates.draw(ctx, "corrections", Map.of("lines", lines));
  }

  /** Takes a decision down and shows the story that it made. */
  void decide(Context ctx) {
    List<String> ticked = ctx.formParams("report");
    String shown = "";
    long done = 0;
    switch (Pages.param(ctx, "kind")) {
      case "merge" -> {
        String one = report(Pages.param(ctx, "story"));
        String other = report(other(ctx));
        if (one.equals(other) || desk.story(one).equals(desk.story(other))) {
          throw Problem.wrong("the two are one story already");
        }
        done = desk.correct(new Correction.Merge(one, other));
        shown = one;
      }
      case "split" -> {
        Set<String> keys = new LinkedHashSet<>();
        ticked.forEach(t -> keys.add(report(t)));
        if (keys.isEmpty()) {
          throw Problem.wrong("tick the reports that are to be a story of their own");
        }
        done = desk.correct(new Correction.Split(List.copyOf(keys)));
        shown = keys.iterator().next();
      }
      case "move" -> {
        String beside = report(other(ctx));
        if (ticked.isEmpty()) {
          throw Problem.wrong("tick the reports that are to be moved");
        }
        for (String t : ticked) {
          String key = report(t);
          if (!key.equals(beside)) {
            done = desk.correct(new Correction.Move(key, beside));
          }
        }
        shown = beside;
      }
      default -> throw Problem.wrong("a correction is a merge, a split or a move");
    }
    // Several moves are several decisions, each of which can be taken back on its own.
    String how =
        ticked.size() > 1 && Pages.param(ctx, "kind").equals("move") ? "" : "?done=" + done;
    Pages.see(ctx, desk.story(shown).map(id -> Links.story(id) + how).orElse("/corrections"));
  }

  /** Where reports are to go: an address that was pasted, or one of the stories offered. */
  private static String other(Context ctx) {
    String address = Pages.param(ctx, "address").strip();
    return address.isEmpty() ? Pages.param(ctx, "other") : address;
  }

  void undo(Context ctx) {
    String number = Pages.param(ctx, "number");
    if (!number.matches("[0-9]{1,18}") || !desk.takeBack(Long.parseLong(number))) {
      throw Problem.missing("correction", number);
    }
    String to = Pages.param(ctx, "to");
    Pages.see(ctx, to.isEmpty() ? "/corrections" : Pages.back(to));
  }

  /** The report that is meant by an address of ours, a key, an id, a source or a URL. */
  private String report(String name) {
    String said = name.strip();
    if (said.isEmpty()) {
      throw Problem.wrong("say which report or story: paste the address of its page");
    }
    Matcher ours = PAGE.matcher(said);
    for (String n :
        ours.matches()
            ? List.of(said, URLDecoder.decode(ours.group(1), StandardCharsets.UTF_8))
            : List.of(said)) {
      var key = desk.ledger().articles().keyOf(n);
      if (key.isPresent()) {
        return key.get();
      }
      var story = desk.story(n).or(() -> desk.ledger().stories().current(n));
      if (story.isPresent()) {
        List<Headline> reports = desk.ledger().stories().reports(story.get());
        if (!reports.isEmpty()) {
          return reports.getFirst().key();
        }
      }
    }
    throw Problem.missing("report or story", said);
  }
}
