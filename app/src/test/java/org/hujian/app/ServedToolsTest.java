package org.hujian.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedToolsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private Path folder;

  private static McpSchema.CallToolResult call(
      McpSyncClient client, String tool, Map<String, Object> given) {
    return client.callTool(new McpSchema.CallToolRequest(tool, given));
  }

  private static String text(McpSchema.CallToolResult r) {
    return ((McpSchema.TextContent) r.content().getFirst()).text();
  }

  @Test
  void a_session_of_the_protocols_own_client_is_given_evidence() throws Exception {
    try (Served served = new Served(folder.resolve("home"));
        McpSyncClient client =
            McpClient.sync(
                    HttpClientStreamableHttpTransport.builder(served.address().toString())
                        .endpoint("/mcp")
                        .build())
                .build()) {
      McpSchema.InitializeResult hello = client.initialize();
      assertThat(hello.serverInfo().name()).isEqualTo("hujian");
      assertThat(client.listTools().tools())
          .extracting(McpSchema.Tool::name)
          .containsExactlyInAnyOrder("search", "story", "statements", "figures");

      McpSchema.CallToolResult found = call(client, "search", Map.of("query", "港口", "limit", 3));
      assertThat(found.isError()).isFalse();
      JsonNode hits = JSON.readTree(text(found));
      assertThat(hits.path("total").asInt()).isPositive();
      JsonNode first = hits.at("/items/0");
      assertThat(first.path("snippet").asText()).isNotBlank();

      McpSchema.CallToolResult dossier =
          call(client, "story", Map.of("id", first.at("/in/story").asText()));
      assertThat(dossier.isError()).isFalse();
      assertThat(text(dossier)).startsWith("#");

      JsonNode people = served.json("/api/entities?type=PERSON&limit=200").path("items");
      String name = "";
      for (JsonNode p : people) {
        name = p.path("quotations").asInt() > 0 ? p.path("name").asText() : name;
      }
      JsonNode said = JSON.readTree(text(call(client, "statements", Map.of("speaker", name))));
      assertThat(said.at("/items/0/text").asText()).isNotBlank();
      assertThat(said.at("/items/0/in/title").asText()).isNotBlank();

      JsonNode figures = JSON.readTree(text(call(client, "figures", Map.of("counted", "人"))));
      assertThat(figures.at("/items/0/counted").asText()).contains("人");

      McpSchema.CallToolResult nobody = call(client, "statements", Map.of("speaker", "查无此人"));
      assertThat(nobody.isError()).isTrue();
      assertThat(text(nobody)).contains("查无此人").hasLineCount(1);
      assertThat(call(client, "search", Map.of("query", "speker:x")).isError()).isTrue();
      assertThat(call(client, "search", Map.of()).isError()).isTrue();
    }
  }
}
