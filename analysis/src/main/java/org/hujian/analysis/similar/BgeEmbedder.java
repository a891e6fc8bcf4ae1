package org.hujian.analysis.similar;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import org.hujian.text.fold.Fold;
import org.jspecify.annotations.Nullable;

/**
 * Sentence vectors of the model bge-small-zh-v1.5 (Xiao et al. 2023; weights in eight bits), run in
 * process: 512 numbers, the state of the first sign, brought to length 1.
 *
 * <p>The text is folded to simplified characters and lower-cased first, so that both scripts meet.
 * The model is loaded when the first text comes. Any number of threads may share one instance; each
 * call computes on its caller's thread alone, so the result does not depend on how many there are.
 * Does not read beyond {@link #TOKENS} pieces: a title and its lead tell the event best, more text
 * blurs it.
 */
public final class BgeEmbedder implements Embedder {
  /** Names the model and its weights; vectors of different models cannot be compared. */
  public static final String MODEL = "bge-small-zh-v1.5-int8";

  /** Length of a vector. */
  public static final int DIMENSION = 512;

  /** So many pieces of a text are read unless told otherwise. */
  public static final int TOKENS = 128;

  private static final int MOST_TOKENS = 512;
  private static final String WEIGHTS = "/bge-small-zh-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

  private final int tokens;
  private volatile @Nullable Model model;

  public BgeEmbedder() {
    this(TOKENS);
  }

  /** Reads at most so many pieces (about one a character) of each text. */
  public BgeEmbedder(int tokens) {
    if (tokens < 3 || tokens > MOST_TOKENS) {
      throw new IllegalArgumentException("the model reads 3 to 512 tokens, not " + tokens);
    }
    this.tokens = tokens;
  }

  @Override
  public float[] embed(String text) {
    Model m = model();
    return m.vector(m.pieces.ids(Fold.fold(text), tokens));
  }

  private Model model() {
    Model m = model;
    if (m == null) {
      synchronized (this) {
        m = model;
        if (m == null) {
          m = new Model();
          model = m;
        }
      }
    }
    return m;
  }

  /** The loaded weights and vocabulary. */
  private static final class Model {
    private final WordPiece pieces = WordPiece.read(TOKENIZER);
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    Model() {
      try (InputStream in = BgeEmbedder.class.getResourceAsStream(WEIGHTS);
          OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        if (in == null) {
          throw new IllegalStateException("not on the class path: " + WEIGHTS);
        }
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        session = environment.createSession(in.readAllBytes(), options);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + WEIGHTS, e);
      } catch (OrtException e) {
        throw new IllegalStateException("cannot load " + WEIGHTS, e);
      }
    }

    float[] vector(long[] ids) {
      long[] shape = {1, ids.length};
      long[] mask = new long[ids.length];
      Arrays.fill(mask, 1);
      try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
          OnnxTensor attention =
              OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
          OnnxTensor types =
              OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
          OrtSession.Result result =
              session.run(
                  Map.of(
                      "input_ids", input, "attention_mask", attention, "token_type_ids", types))) {
        float[] vector = new float[DIMENSION];
        ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
        return unit(vector);
      } catch (OrtException e) {
        throw new IllegalStateException("the model refused " + ids.length + " tokens", e);
      }
    }

    private static float[] unit(float[] v) {
      double square = 0;
      for (float x : v) {
        square += (double) x * x;
      }
      float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
      for (int i = 0; i < v.length; i++) {
        v[i] *= scale;
      }
      return v;
    }
  }
}
