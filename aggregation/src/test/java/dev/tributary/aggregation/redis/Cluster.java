package dev.tributary.aggregation.redis;

import dev.tributary.local.server.FreePort;
import dev.tributary.local.server.RedisServer;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Three servers that share the keys among them; without one of them, the others still answer for theirs. */
final class Cluster implements AutoCloseable {

    private static final int NODES = 3;

    private final List<Integer> buses =
            IntStream.range(0, NODES).mapToObj(node -> FreePort.any()).toList();
    private final List<RedisServer> servers =
            buses.stream().map(Cluster::server).toList();

    private static RedisServer server(int bus) {
        return RedisServer.startFresh(
                "--cluster-enabled", "yes",
                "--cluster-port", Integer.toString(bus),
                "--cluster-node-timeout", "1000",
                "--cluster-require-full-coverage", "no");
    }

    Cluster() {
        for (int node = 0; node < NODES; node++) {
            assign(node);
        }
        Tier.soon().until(() -> IntStream.range(0, NODES).allMatch(this::knowsAll));
    }

    private void assign(int node) {
        try (Raw raw = new Raw(servers.get(node).url())) {
            command(raw, "ADDSLOTSRANGE", Integer.toString(first(node)), Integer.toString(first(node + 1) - 1));
            command(
                    raw,
                    "MEET",
                    "127.0.0.1",
                    Integer.toString(servers.getFirst().port()),
                    buses.getFirst().toString());
        }
    }

    private static void command(Raw raw, String... words) {
        var arguments = new CommandArgs<>(StringCodec.ASCII);
        List.of(words).forEach(arguments::add);
        raw.redis.dispatch(CommandType.CLUSTER, new StatusOutput<>(StringCodec.ASCII), arguments);
    }

    private static int first(int node) {
        return (SlotHash.SLOT_COUNT * node + NODES - 1) / NODES;
    }

    private boolean knowsAll(int node) {
        try (Raw raw = new Raw(servers.get(node).url())) {
            String info = raw.redis.clusterInfo();
            return info.contains("cluster_state:ok") && info.contains("cluster_slots_assigned:" + SlotHash.SLOT_COUNT);
        }
    }

    String url() {
        return servers.stream()
                .map(server -> "127.0.0.1:" + server.port())
                .collect(Collectors.joining(",", "redis-cluster://", ""));
    }

    /** Which server has that name. */
    int node(byte[] name) {
        int slot = SlotHash.getSlot(name);
        return IntStream.range(0, NODES)
                .filter(node -> slot < first(node + 1))
                .findFirst()
                .orElseThrow();
    }

    void kill(int node) {
        servers.get(node).kill();
    }

    @Override
    public void close() {
        servers.forEach(RedisServer::close);
    }
}
