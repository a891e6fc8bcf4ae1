package org.hujian.archive;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hujian.model.AnnotatedArticle;
import org.hujian.model.Article;
import org.hujian.model.Attribution;
import org.hujian.model.Entity;
import org.hujian.model.EntityType;
import org.hujian.model.Figure;
import org.hujian.model.Form;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Meaning;
import org.hujian.model.Mention;
import org.hujian.model.Original;
import org.hujian.model.Outlet;
import org.hujian.model.Placement;
import org.hujian.model.Publication;
import org.hujian.model.Quotation;
import org.hujian.model.RawDocument;
import org.hujian.model.Span;
import org.jspecify.annotations.Nullable;

/** Reports made from a few words, with their documents. */
public final class Reports {
  public static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private String source;
  private @Nullable String url;
  private @Nullable String outlet;
  private String title = "题";
  private String day = "2022-02-04";
  private String text = "";
  private @Nullable Original original;
  private @Nullable Meaning meaning;
  private final List<Entity> entities = new ArrayList<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Quotation> quotations = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  private Reports(String source) {
    this.source = source;
  }

  public static Reports from(String source) {
    return new Reports(source);
  }

  public Reports url(String u) {
    url = u;
    return this;
  }

  public Reports outlet(String name) {
    outlet = name;
    return this;
  }

  public Reports title(String t) {
    title = t;
    return this;
  }

  public Reports on(String date) {
    day = date;
    return this;
  }

  public Reports text(String t) {
    text = t;
    return this;
  }

  /** The bytes in which it came, if not its title and text. */
  public Reports cameAs(byte[] bytes) {
    original = Original.of(bytes);
    return this;
  }

  public Reports means(float... direction) {
    meaning = Meaning.of(direction);
    return this;
  }

  /** Names somebody by the first place of {@code form} in the text. */
  public Reports names(EntityType type, String form, String... aliases) {
    int at = text.indexOf(form);
    Span span = new Span(Math.max(0, at), Math.max(0, at) + (at < 0 ? 0 : form.length()));
    mentions.add(new Mention(span, type, "test"));
    List<String> all = new ArrayList<>(List.of(form));
    all.addAll(List.of(aliases));
    entities.add(
        new Entity("e" + (entities.size() + 1), type, form, all, List.of(span), List.of()));
    return this;
  }

  /** Gives {@code content} to the entity whose name is {@code speaker}. */
  public Reports says(String speaker, String content) {
    int at = text.indexOf(content);
    String id =
        entities.stream()
            .filter(e -> e.name().equals(speaker))
            .map(Entity::id)
            .findFirst()
            .orElse(null);
    quotations.add(
        new Quotation(
            new Span(at, at + content.length()),
            Quotation.Kind.INDIRECT,
            new Attribution(new Attribution.Source(speaker, null, id), null, List.of()),
            false,
            "test"));
    return this;
  }

  public Reports counts(Figure figure) {
    figures.add(figure);
    return this;
  }

  public RawDocument document() {
    return new RawDocument(
            source,
            Form.PLAIN,
            text,
            List.of(
                new RawDocument.Declared(
                    RawDocument.Field.TITLE, title, RawDocument.Place.FRONT_MATTER)))
        .from(original == null ? Original.of(title + "\n\n" + text) : original);
  }

  public LinkedArticle linked() {
    Article article =
        new Article(
            Integer.toHexString((url + title + text).hashCode()),
            source,
            url,
            outlet == null ? null : new Outlet(outlet, List.of()),
            title,
            null,
            day.isEmpty()
                ? null
                : new Publication(
                    OffsetDateTime.parse(day + "T12:00:00+08:00"),
                    Publication.Origin.FRONT_MATTER,
                    false),
            null,
            "zh-Hans",
            text,
            text.isEmpty() ? List.of() : List.of(new Span(0, text.length())),
            List.of());
    return new LinkedArticle(
        new AnnotatedArticle(article, mentions, List.of(), figures, quotations), entities);
  }

  public Taken keepIn(Ledger ledger) {
    return ledger.write(w -> w.keep(document(), linked(), meaning, NOW));
  }

  public static Placement place(String source, String event, String story) {
    return new Placement(source, event, story, null, "test");
  }
}
