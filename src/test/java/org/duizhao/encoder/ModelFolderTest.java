package org.duizhao.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {

    @TempDir
    Path path;

    @Test
    void noticesWhatIsMissingOrChanged() throws IOException {
        ModelFolder folder = new ModelFolder(path);
        assertThat(folder.isInstalled()).isFalse();
        Files.writeString(folder.model(), "a model");
        Files.writeString(folder.vocabulary(), "中\n");
        folder.seal("checkpoint.jar", "0".repeat(64));

        assertThat(folder.isInstalled()).isTrue();
        assertThat(folder.damaged()).isEmpty();
        Files.writeString(folder.vocabulary(), "国\n");
        assertThat(folder.damaged()).containsExactly(folder.vocabulary());
        Files.delete(folder.model());
        assertThat(folder.damaged()).containsExactly(folder.model(), folder.vocabulary());
    }
}
