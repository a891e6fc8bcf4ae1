package org.hujian.app;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The front door: {@code hujian COMMAND}.
 *
 * <p>Exit status: 0 all well, 1 some input was refused, 2 the command itself was wrong.
 */
@Command(
    name = "hujian",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "hujian 互见: what Chinese-language outlets write about one event, side by side.",
    footerHeading = "%nInput%n",
    footer = {
      "  Files, folders (read recursively) and - for standard input, in any form that"
          + " docs/formats.md names.",
      "",
      "Exit status: 0 all well, 1 some input was refused (one line each on standard error), 2 wrong"
          + " usage.",
      "Environment: NO_COLOR switches colours off, HUJIAN_OPTS gives options to the JVM."
    },
    subcommands = {
      AnnotateCommand.class,
      StoriesCommand.class,
      CompareCommand.class,
      IngestCommand.class,
      SearchCommand.class,
      ServeCommand.class,
      CorrectCommand.class,
      VerifyCommand.class,
      ReindexCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ExplainCommand.class,
      DemoCommand.class,
      DoctorCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] args) {
    System.exit(commandLine(World.real()).execute(args));
  }

  /** The commands over this world; errors are printed as one line. */
  static CommandLine commandLine(World world) {
    CommandLine line = new CommandLine(new Main(), new Factory(world));
    line.setOut(new PrintWriter(world.text(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(world.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    CommandLine completion = line.getSubcommands().get("generate-completion");
    if (completion != null) {
      completion
          .getCommandSpec()
          .usageMessage()
          .description(
              "Prints a completion script for bash and zsh: source <(hujian generate-completion)");
    }
    line.setExecutionExceptionHandler((e, command, parsed) -> {
      command.getErr().println("hujian: " + Complaint.of(e));
      return e instanceof UsageException ? 2 : 1;
    });
    line.setParameterExceptionHandler((e, unused) -> {
      PrintWriter err = e.getCommandLine().getErr();
      err.println("hujian: " + e.getMessage());
      err.println("Try 'hujian " + path(e) + "--help'.");
      return 2;
    });
    return line;
  }

  private static String path(ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    return name.equals("hujian") ? "" : name.substring("hujian ".length()) + " ";
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Gives the commands their world; everything else is made as picocli makes it. */
  private record Factory(World world) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (Constructor<?> c : type.getDeclaredConstructors()) {
        if (c.getParameterCount() == 1 && c.getParameterTypes()[0] == World.class) {
          return type.cast(c.newInstance(world));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }

  /** The version as the build wrote it into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"hujian " + text()};
    }

    static String text() {
      String version = Main.class.getPackage().getImplementationVersion();
      return version == null ? "(unpackaged)" : version;
    }
  }
}
