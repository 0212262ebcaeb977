package org.duizhao.exchange;

import com.ctc.wstx.stax.WstxInputFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.HexFormat;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.memory.CopyTable;

/** The least that an import can do: the texts of each unit with a hash of them into one table with a unique index. */
final class BarePipe {

    private BarePipe() {}

    static void run(Path tmx) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
                Connection connection = postgres.getPostgresDatabase().getConnection();
                InputStream in = Files.newInputStream(tmx)) {
            connection
                    .createStatement()
                    .execute("create table unit (hash text not null unique, zh text not null, en text not null)");
            connection.setAutoCommit(false);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            XMLStreamReader xml = new WstxInputFactory().createXMLStreamReader(in);
            String zh = null;
            try (CopyTable table = new CopyTable("unit", "hash, zh, en", connection)) {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("seg")) {
                        String text = xml.getElementText();
                        if (zh == null) {
                            zh = text;
                        } else {
                            byte[] hash = digest.digest((zh + '\0' + text).getBytes(StandardCharsets.UTF_8));
                            table.row(HexFormat.of().formatHex(hash, 0, 16), zh, text);
                            zh = null;
                        }
                    }
                }
                table.end();
            }
            connection.commit();
        }
    }
}
