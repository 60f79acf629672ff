import static org.neo4j.configuration.GraphDatabaseSettings.auth_enabled;

import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** An embedded Neo4j with its Bolt connector on: java -cp "lib/*" Main.java FOLDER PORT; it ends with its standard input. */
class Main {
  public static void main(String[] args) throws Exception {
    var service = new DatabaseManagementServiceBuilder(Path.of(args[0]))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(args[1])))
        .setConfig(auth_enabled, true)
        .build();
    service.database("system").executeTransactionally(
        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", System.getenv("NEO4J_PASSWORD")));
    System.out.println("ready");
    while (System.in.read() != -1) {}
    service.shutdown();
    System.exit(0);
  }
}
