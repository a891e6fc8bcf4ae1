package org.hujian.archive.ledger;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hujian.archive.ArchiveException;
import org.hujian.archive.Articles;
import org.hujian.archive.Correction;
import org.hujian.archive.Corrections;
import org.hujian.archive.Forms;
import org.hujian.archive.Headline;
import org.hujian.archive.Kept;
import org.hujian.archive.Ledger;
import org.hujian.archive.Named;
import org.hujian.archive.Names;
import org.hujian.archive.Placing;
import org.hujian.archive.Said;
import org.hujian.archive.Searches;
import org.hujian.archive.Stories;
import org.hujian.archive.StoryLine;
import org.hujian.archive.Taken;
import org.hujian.archive.Version;
import org.hujian.archive.Writing;
import org.hujian.model.Article;
import org.hujian.model.EntityType;
import org.hujian.model.LinkedArticle;
import org.hujian.model.Placement;
import org.hujian.model.Publication;
import org.hujian.model.RawDocument;
import org.hujian.model.Story;
import org.jspecify.annotations.Nullable;

/**
 * A ledger in plain maps, for tests and for what need not outlive the process.
 *
 * <p>A write works on a copy of the maps and puts it in the place of the old ones: readers never
 * see half of it. Fit for thousands of reports, not for a hundred thousand.
 */
public final class MemoryLedger implements Ledger {
  private record Wording(Kept kept, Set<String> sources) {}

  private record Report(
      String key,
      long written,
      List<Wording> wordings,
      int current,
      @Nullable Placement found,
      Placing.@Nullable Place shown) {
    Kept kept() {
      return wordings.get(current - 1).kept();
    }

    Article article() {
      return kept().linked().article();
    }
  }

  /** Everything; copied for each write. */
  private static final class State {
    long sequence;
    long corrected;
    final Map<String, RawDocument> documents;
    final Map<String, Report> reports;
    final Map<String, String> readings;
    final Map<NameForm, String> forms;
    final Map<Long, Corrections.Entry> corrections;
    final Map<String, Searches.Saved> searches;
    final Map<String, byte[]> remembered;

    State() {
      documents = new HashMap<>();
      reports = new TreeMap<>();
      readings = new HashMap<>();
      forms = new HashMap<>();
      corrections = new TreeMap<>();
      searches = new TreeMap<>();
      remembered = new HashMap<>();
    }

    State(State s) {
      sequence = s.sequence;
      corrected = s.corrected;
      documents = new HashMap<>(s.documents);
      reports = new TreeMap<>(s.reports);
      readings = new HashMap<>(s.readings);
      forms = new HashMap<>(s.forms);
      corrections = new TreeMap<>(s.corrections);
      searches = new TreeMap<>(s.searches);
      remembered = new HashMap<>(s.remembered);
    }
  }

  private static final Comparator<Report> OLDEST =
      Comparator.comparingLong((Report r) -> Identity.rank(r.article())).thenComparing(Report::key);
  private static final Comparator<Report> NEWEST =
      Comparator.comparingLong((Report r) -> Identity.rank(r.article()))
          .reversed()
          .thenComparing(Report::key);

  private final String id = UUID.randomUUID().toString();
  private volatile State state = new State();

  @Override
  public String id() {
    return id;
  }

  @Override
  public long sequence() {
    return state.sequence;
  }

  @Override
  public Articles articles() {
    return new MemoryArticles();
  }

  @Override
  public Stories stories() {
    return new MemoryStories();
  }

  @Override
  public Names names() {
    return new MemoryNames();
  }

  @Override
  public Corrections corrections() {
    return () -> List.copyOf(state.corrections.values());
  }

  @Override
  public Searches searches() {
    return () -> List.copyOf(state.searches.values());
  }

  @Override
  public Optional<byte[]> state(String name) {
    return Optional.ofNullable(state.remembered.get(name)).map(byte[]::clone);
  }

  @Override
  public synchronized <T> T write(Function<Writing, T> work) {
    State next = new State(state);
    next.sequence++;
    T done = work.apply(new MemoryWriting(next));
    place(next);
    state = next;
    return done;
  }

  private static void place(State s) {
    Map<String, Placing.Place> found = new LinkedHashMap<>();
    s.reports.forEach((key, r) -> {
      if (r.found != null) {
        found.put(key, new Placing.Place(r.found.event(), r.found.story()));
      }
    });
    Placing.apply(
            found, s.corrections.values().stream().map(Corrections.Entry::correction).toList())
        .forEach((key, place) ->
            s.reports.computeIfPresent(
                key, (k, r) -> new Report(k, r.written, r.wordings, r.current, r.found, place)));
  }

  @Override
  public List<String> faults() {
    return List.of();
  }

  @Override
  public void copyTo(Path file) {
    throw new ArchiveException("a ledger in memory has no copy");
  }

  @Override
  public void close() {}

  private static Headline headline(Report r, State s) {
    Article a = r.article();
    Publication p = a.published();
    Placement found = r.found;
    String copyOf =
        found == null || found.duplicateOf() == null ? null : keyOf(found.duplicateOf(), s);
    return new Headline(
        r.key,
        a.id(),
        a.source(),
        a.url(),
        a.outlet() == null ? null : a.outlet().name(),
        a.title(),
        p == null ? null : p.at(),
        a.language(),
        r.wordings.size(),
        r.shown == null ? null : r.shown.event(),
        r.shown == null ? null : r.shown.story(),
        copyOf,
        found == null ? null : found.why());
  }

  private static @Nullable String keyOf(String source, State s) {
    for (Report r : s.reports.values()) {
      for (Wording w : r.wordings) {
        if (w.sources.contains(source)) {
          return r.key;
        }
      }
    }
    return null;
  }

  private final class MemoryWriting implements Writing {
    private final State s;

    MemoryWriting(State s) {
      this.s = s;
    }

    @Override
    public Taken keep(RawDocument document, LinkedArticle linked, Instant at) {
      Article article = linked.article();
      String hash = Identity.hash(document);
      s.documents.putIfAbsent(hash, document);
      s.readings.put(document.source() + "\n" + hash, article.id());
      for (Report r : List.copyOf(s.reports.values())) {
        for (int i = 0; i < r.wordings.size(); i++) {
          Wording w = r.wordings.get(i);
          if (w.kept.linked().article().id().equals(article.id())) {
            if (w.sources.contains(document.source())) {
              return new Taken(Taken.How.KNOWN, r.key);
            }
            Set<String> sources = new LinkedHashSet<>(w.sources);
            sources.add(document.source());
            List<Wording> wordings = new ArrayList<>(r.wordings);
            wordings.set(i, new Wording(w.kept, sources));
            s.reports.put(
                r.key, new Report(r.key, r.written, wordings, r.current, r.found, r.shown));
            return new Taken(Taken.How.COPY, r.key);
          }
        }
      }
      String key = Identity.key(article);
      Report there = s.reports.get(key);
      if (there != null && Identity.another(there.article(), article)) {
        key = Identity.furtherKey(article);
        there = s.reports.get(key);
      }
      int number = there == null ? 1 : there.wordings.size() + 1;
      Wording wording =
          new Wording(new Kept(key, number, hash, at, linked), Set.of(document.source()));
      List<Wording> wordings = new ArrayList<>(there == null ? List.of() : there.wordings);
      wordings.add(wording);
      NameForm.of(linked).forEach(n -> s.forms.putIfAbsent(n, n.ownKey()));
      if (there == null) {
        s.reports.put(key, new Report(key, s.sequence, wordings, 1, null, null));
        return new Taken(Taken.How.NEW, key);
      }
      boolean show = Identity.rank(article) >= Identity.rank(there.article());
      s.reports.put(
          key,
          new Report(
              key,
              s.sequence,
              wordings,
              show ? number : there.current,
              show ? null : there.found,
              there.shown));
      return new Taken(Taken.How.UPDATED, key);
    }

    @Override
    public void place(Map<String, Placement> placements) {
      placements.forEach((key, p) ->
          s.reports.computeIfPresent(
              key, (k, r) -> new Report(k, r.written, r.wordings, r.current, p, r.shown)));
    }

    @Override
    public long correct(Correction correction, Instant at) {
      long number = ++s.corrected;
      s.corrections.put(number, new Corrections.Entry(number, at, correction));
      return number;
    }

    @Override
    public boolean takeBack(long number) {
      return s.corrections.remove(number) != null;
    }

    @Override
    public void save(Searches.Saved search) {
      s.searches.put(search.name(), search);
    }

    @Override
    public boolean forget(String name) {
      return s.searches.remove(name) != null;
    }

    @Override
    public void learn(EntityType type, Map<String, String> keys) {
      keys.forEach((form, key) -> s.forms.put(new NameForm(type, NameForm.fold(form)), key));
    }

    @Override
    public void remember(String name, byte[] bytes) {
      s.remembered.put(name, bytes.clone());
    }
  }

  private final class MemoryArticles implements Articles {
    @Override
    public long count() {
      return state.reports.size();
    }

    @Override
    public Optional<Kept> article(String key) {
      return Optional.ofNullable(state.reports.get(key)).map(Report::kept);
    }

    @Override
    public List<Version> versions(String key) {
      Report r = state.reports.get(key);
      List<Version> out = new ArrayList<>();
      for (Wording w : r == null ? List.<Wording>of() : r.wordings) {
        Article a = w.kept.linked().article();
        out.add(
            new Version(
                w.kept.number(),
                a.id(),
                w.kept.document(),
                a.title(),
                w.kept.at(),
                w.sources.stream().sorted().toList(),
                r != null && w.kept.number() == r.current));
      }
      return out;
    }

    @Override
    public Optional<Kept> version(String key, int number) {
      Report r = state.reports.get(key);
      return r == null || number < 1 || number > r.wordings.size()
          ? Optional.empty()
          : Optional.of(r.wordings.get(number - 1).kept);
    }

    @Override
    public Optional<String> keyOf(String name) {
      State s = state;
      if (s.reports.containsKey(name)) {
        return Optional.of(name);
      }
      for (Report r : s.reports.values()) {
        for (Wording w : r.wordings) {
          Article a = w.kept.linked().article();
          if (a.id().equals(name) || w.sources.contains(name) || name.equals(a.url())) {
            return Optional.of(r.key);
          }
        }
      }
      return Optional.empty();
    }

    @Override
    public Optional<RawDocument> document(String hash) {
      return Optional.ofNullable(state.documents.get(hash));
    }

    @Override
    public boolean holds(RawDocument document) {
      return state.readings.containsKey(document.source() + "\n" + Identity.hash(document));
    }

    @Override
    public List<Headline> headlines(Collection<String> keys) {
      State s = state;
      return keys.stream()
          .map(s.reports::get)
          .filter(Objects::nonNull)
          .map(r -> headline(r, s))
          .toList();
    }

    @Override
    public List<Headline> latest(int offset, int limit) {
      State s = state;
      return s.reports.values().stream()
          .sorted(NEWEST)
          .skip(offset)
          .limit(limit)
          .map(r -> headline(r, s))
          .toList();
    }

    @Override
    public void since(long sequence, Consumer<Kept> to) {
      state.reports.values().stream()
          .filter(r -> r.written > sequence)
          .forEach(r -> to.accept(r.kept()));
    }
  }

  private final class MemoryStories implements Stories {
    private StoryLines lines() {
      State s = state;
      return StoryLines.of(
          s.reports.values().stream().sorted(OLDEST).map(r -> headline(r, s)).toList());
    }

    @Override
    public long count() {
      return lines().count();
    }

    @Override
    public List<StoryLine> list(
        Order order, @Nullable LocalDate from, @Nullable LocalDate to, int offset, int limit) {
      return lines().list(order, from, to, offset, limit);
    }

    @Override
    public Optional<StoryLine> line(String story) {
      return Optional.ofNullable(lines().line(story));
    }

    @Override
    public Optional<Story> story(String story) {
      State s = state;
      List<Headline> members = reports(story);
      if (members.isEmpty()) {
        return Optional.empty();
      }
      Map<String, LinkedArticle> texts = new HashMap<>();
      Map<String, String> sources = new HashMap<>();
      s.reports.forEach((key, r) -> {
        texts.put(key, r.kept().linked());
        sources.put(key, r.article().source());
      });
      return Optional.of(StoryLines.story(story, members, texts, sources));
    }

    @Override
    public List<Headline> reports(String story) {
      State s = state;
      return s.reports.values().stream()
          .filter(r -> r.shown != null && r.shown.story().equals(story))
          .sorted(OLDEST)
          .map(r -> headline(r, s))
          .toList();
    }

    @Override
    public List<String> waiting() {
      return state.reports.values().stream().filter(r -> r.found == null).map(Report::key).toList();
    }
  }

  private final class MemoryNames implements Names {
    private NameList names(State s) {
      Map<NameForm, int[]> uses = new HashMap<>();
      for (Report r : s.reports.values()) {
        LinkedArticle linked = r.kept().linked();
        NameForm.of(linked).forEach(n -> uses.computeIfAbsent(n, k -> new int[2])[0]++);
        for (int i = 0; i < linked.annotated().quotations().size(); i++) {
          NameForm n = NameForm.speaker(linked, i);
          if (n != null) {
            uses.computeIfAbsent(n, k -> new int[2])[1]++;
          }
        }
      }
      List<NameList.Used> out = new ArrayList<>();
      s.forms.forEach((form, key) -> {
        int[] n = uses.getOrDefault(form, new int[2]);
        out.add(new NameList.Used(form, key, n[0], n[1]));
      });
      return new NameList(out);
    }

    @Override
    public List<Named> list(@Nullable EntityType type, int offset, int limit) {
      return names(state).list(type, offset, limit);
    }

    @Override
    public Optional<Named> named(String key) {
      return Optional.ofNullable(names(state).named(key));
    }

    @Override
    public List<Named> withForm(String form) {
      return names(state).withForm(form);
    }

    @Override
    public Forms snapshot() {
      return names(state)::withForm;
    }

    @Override
    public Set<String> forms(String form) {
      return names(state).forms(form);
    }

    @Override
    public List<Said> said(String key, @Nullable String outlet, int offset, int limit) {
      State s = state;
      List<Said> out = new ArrayList<>();
      for (Report r : s.reports.values().stream().sorted(NEWEST).toList()) {
        Headline h = headline(r, s);
        if (outlet != null && !outlet.equals(h.outlet())) {
          continue;
        }
        LinkedArticle linked = r.kept().linked();
        for (int i = 0; i < linked.annotated().quotations().size(); i++) {
          NameForm n = NameForm.speaker(linked, i);
          if (n != null && key.equals(s.forms.get(n))) {
            out.add(SqliteNames.said(h, r.kept(), i));
          }
        }
      }
      return out.stream().skip(offset).limit(limit).toList();
    }

    @Override
    public List<Headline> in(String key, int offset, int limit) {
      State s = state;
      return s.reports.values().stream()
          .filter(r ->
              NameForm.of(r.kept().linked()).stream().anyMatch(n -> key.equals(s.forms.get(n))))
          .sorted(NEWEST)
          .skip(offset)
          .limit(limit)
          .map(r -> headline(r, s))
          .toList();
    }
  }
}
