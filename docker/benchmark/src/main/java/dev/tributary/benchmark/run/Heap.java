package dev.tributary.benchmark.run;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Asks a JVM how many bytes its threads have ever allocated; exact, and nothing is installed in it but JMX. */
final class Heap implements AutoCloseable {

    private final JMXConnector connector;
    private final ThreadMXBean threads;

    private Heap(JMXConnector connector, ThreadMXBean threads) {
        this.connector = connector;
        this.threads = threads;
    }

    @SuppressWarnings("BanJNDI") // the other side is a process that was started here
    static Heap of(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            JMXConnector connector =
                    JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            machine.detach();
            return new Heap(
                    connector,
                    ManagementFactory.newPlatformMXBeanProxy(
                            connector.getMBeanServerConnection(),
                            ManagementFactory.THREAD_MXBEAN_NAME,
                            ThreadMXBean.class));
        } catch (AttachNotSupportedException refused) {
            throw new IllegalStateException(refused);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    long allocated() {
        return threads.getTotalThreadAllocatedBytes();
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
