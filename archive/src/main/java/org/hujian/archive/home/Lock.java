package org.hujian.archive.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hujian.archive.ArchiveException;
import org.jspecify.annotations.Nullable;

/**
 * The right to write into a home, held by one program at a time.
 *
 * <p>The operating system takes it back when the program ends in whatever way; the file that stays
 * behind only tells who had it last.
 */
public final class Lock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;
  private final Runnable after;

  private Lock(FileChannel channel, FileLock lock, Runnable after) {
    this.after = after;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock for {@code who}; refuses with one line that names the one who has it. */
  static Lock take(Path home, String who, Runnable after) {
    Path file = home.resolve("write.lock");
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new ArchiveException(
            home + ": is being written by " + holder(file) + "; wait for it or stop it");
      }
      byte[] name =
          ("'hujian " + who + "' (process " + ProcessHandle.current().pid() + ")")
              .getBytes(StandardCharsets.UTF_8);
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(name), 0);
      return new Lock(channel, lock, after);
    } catch (IOException e) {
      throw new ArchiveException(home + ": cannot be locked for writing: " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process, for another command of it.
      return null;
    }
  }

  private static String holder(Path file) throws IOException {
    String name = Files.readString(file, StandardCharsets.UTF_8).strip();
    return name.isEmpty() ? "another program" : name;
  }

  @Override
  public void close() {
    after.run();
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
