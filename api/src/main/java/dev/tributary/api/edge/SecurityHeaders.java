package dev.tributary.api.edge;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.util.AsciiString;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers, in every answer, to do nothing with it but hand it to the page that asked. It stands next to the wire, so
 * that it sees the answers of the server itself too. The values are ready, and copied without being checked again.
 */
@Sharable
final class SecurityHeaders extends ChannelOutboundHandlerAdapter {

    private static final AsciiString POLICY = AsciiString.cached("content-security-policy");
    static final AsciiString RESOURCE_POLICY = AsciiString.cached("cross-origin-resource-policy");

    private static final AsciiString NOTHING =
            AsciiString.cached("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

    private static final AsciiString SAME_ORIGIN = AsciiString.cached("same-origin");

    private static final HttpHeaders ALWAYS = new DefaultHttpHeaders()
            .set(AsciiString.cached("x-content-type-options"), AsciiString.cached("nosniff"))
            .set(AsciiString.cached("referrer-policy"), AsciiString.cached("no-referrer"))
            .set(AsciiString.cached("cross-origin-opener-policy"), SAME_ORIGIN);

    private final Encryption encryption;
    private final @Nullable CrossOrigin crossOrigin;

    /**
     * Tells of other origins only where there may be any.
     *
     * @param crossOrigin null where no page of another origin may read anything
     */
    SecurityHeaders(Encryption encryption, @Nullable CrossOrigin crossOrigin) {
        this.encryption = encryption;
        this.crossOrigin = crossOrigin;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            if (crossOrigin != null) {
                crossOrigin.tell(context.channel(), response.headers());
            }
            addTo(response.headers());
            encryption.tell(context.channel(), response.headers());
        }
        super.write(context, message, promise);
    }

    /** Two of them may be there already: a page needs more than an answer to a program. */
    private static void addTo(HttpHeaders headers) {
        headers.add(ALWAYS);
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, NOTHING);
        }
        if (!headers.contains(RESOURCE_POLICY)) {
            headers.set(RESOURCE_POLICY, SAME_ORIGIN);
        }
    }
}
