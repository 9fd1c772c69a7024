package dev.tributary.aggregation.json;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables of documents, by the kinds of input that the JSONTestSuite of Nicolas Seriot looks at. */
final class Documents {

    /** One space before it, and one space or the end of the line behind it, belong to no document. */
    private static final Pattern SEPARATOR = Pattern.compile(" ¦[ \\n]");

    private Documents() {}

    static Stream<byte[]> valid() {
        return utf8(
                // structure
                """
                [] ¦  [ ]  ¦ {} ¦ [[]] ¦ [{}] ¦ {"a":{}} ¦ { } ¦ [1] ¦ [1,2] ¦ [[],[],{}] ¦ [""] ¦
                \t[\r\n1\t,\r 2 ] \n ¦ {"a" : [ ] , "b":1} ¦ {"a":1,"a":1} ¦ {"a":1,"a":2} ¦ {"":0} ¦
                {"a":[{"b":[{"c":null}]}]} ¦ [null,1,"1",{}] ¦ [1,null,null,null,2]""",
                // scalars alone
                """
                null ¦ true ¦ false ¦ 0 ¦ -1 ¦ 42 ¦  7  ¦ "" ¦ "a" ¦ \n"a"\n ¦ [true] ¦ [false,null]""",
                // numbers
                """
                -0 ¦ -0.0 ¦ 0e1 ¦ 0E+1 ¦ 0e-1 ¦ 1E22 ¦ 1e-2 ¦ 1e+2 ¦ 123.456 ¦ 123e45 ¦ 123e65 ¦ 1.5e0007 ¦
                -123 ¦ -0.1e-00 ¦ 20e1 ¦ 0.1 ¦ 0.10 ¦ 123456789012345678901234567890 ¦ 1e999999 ¦ -1e-999999 ¦
                0.000000000000000000000000000000000000000000000000000000000000000001 ¦
                1000000000000000000000000""",
                // strings
                """
                "\\"\\\\\\/\\b\\f\\n\\r\\t" ¦ "\\u0060\\u012a\\u12AB" ¦ "\\uD801\\udc37" ¦ "\\u0000" ¦
                "\\ud800" ¦ "\\udc00\\ud800" ¦ "\\uDADA\\n" ¦ "\\ud800\\u0061" ¦ "\\uFFFF" ¦ "\\\\u0000" ¦
                "\\\\n" ¦ "/* no comment */ // none" ¦ "\\u005C\\u0022" ¦ "\\uA66D" ¦ "\\u2028\\u2029" ¦
                "\u007f" ¦ "\u0080" ¦ "ä" ¦ "€" ¦ "\u2028\u2029" ¦ "😀" ¦ "\uffff" ¦ "\u0800" ¦ "\ufeff" ¦
                "\ud800\udc00" ¦ "\udbff\udfff" ¦ "\ud7ff\ue000" ¦ "a€b😀cäd" ¦ "'" ¦ " " ¦
                "12345678" ¦ "1234567" ¦ "123456789" ¦ {"\\u0061":1,"€":2} ¦ {"a\\"b":["c\\\\"]}""");
    }

    static Stream<byte[]> malformed() {
        return Stream.concat(
                utf8(
                        // structure
                        """
                [1,] ¦ [,1] ¦ [,] ¦ [1,,2] ¦ [1 2] ¦ [1:2] ¦ [1} ¦ {] ¦ [} ¦ []] ¦ {}} ¦ [1]x ¦ [] [] ¦
                {"a":1,} ¦ {,} ¦ {"a":1,,"b":2} ¦ {"a" 1} ¦ {"a",1} ¦ {"a"::1} ¦ {"a":1 "b":2} ¦ {"a":} ¦
                {:1} ¦ {a:1} ¦ {'a':1} ¦ {1:1} ¦ {null:1} ¦ {[]:1} ¦ {"a":1] ¦ {"a"} ¦ {"a":1:2} ¦ ] ¦ } ¦ , ¦
                : ¦ 1, ¦ 1] ¦ "a""b" ¦ {}{} ¦ {}# ¦ [1]1 ¦ "a"x ¦ 1 true""",
                        // comments
                        """
                /**/1 ¦ 1//a ¦ [1/*a*/] ¦ {"a":1}/**/ ¦ {"a":/**/1} ¦ #1 ¦ // a\n1 ¦ [1] # a""",
                        // literals
                        """
                True ¦ TRUE ¦ nul1 ¦ nulll ¦ truee ¦ fals3 ¦ [nan] ¦ NaN ¦ [Infinity] ¦ -Infinity ¦ -NaN ¦
                undefined ¦ [trUe] ¦ a ¦ 'a' ¦ `a` ¦ \\u0061 ¦ [\\n] ¦ * ¦ <html></html> ¦ ~""",
                        // numbers
                        """
                +1 ¦ 01 ¦ -01 ¦ 00 ¦ -00 ¦ [012] ¦ .5 ¦ -.5 ¦ 1.e5 ¦ 1.] ¦ [1.] ¦ [0.e1] ¦ [1e] ¦ [1e+] ¦
                [1eE2] ¦ [1e2.3] ¦ [1.2.3] ¦ [--1] ¦ [-] ¦ [- 1] ¦ [+-1] ¦ [1+2] ¦ [0x42] ¦ [0e+-1] ¦ [1_000] ¦
                [1a] ¦ [1e1a] ¦ [-a] ¦ [١] ¦ [１] ¦ [1 000] ¦ [.] ¦ [-.1] ¦ [9.e+] ¦ [0.3e] ¦ 1f ¦ 1L""",
                        // strings
                        """
                "\\x" ¦ "\\'" ¦ "\\U0061" ¦ "\\u00g0" ¦ "\\u 061" ¦ "\\u+061" ¦ "\\u" ¦ "\\u006" ¦ "\\\u0000" ¦
                "\\\n" ¦ "\\a" ¦ "\\0" ¦ "\\€" ¦ "\\ud800\\u" ¦ "\\ud83d\\u{de00}" ¦ "a\nb" ¦ "\t" ¦ "\u0000" ¦
                "\u001f" ¦ "12345678\u0001" ¦ ["\r"] ¦ "\\u００６１" ¦ {"a\nb":1}"""),
                hex(
                        // form feed, vertical tab, NEL, no-break space and others are no white space of JSON
                        "0c31 0b31 5b0c5d c2a031 31c2a0 7bc2a07d c2855b5d 5be280a8315d e3808031 5be281a05d",
                        // NUL, the byte order mark and the end of a file of CP/M
                        "00 3100 5b005d efbbbf31 efbbbf efbbbf7b7d 5b5defbbbf 5befbbbf5d 7b7d1a",
                        // UTF-16 and UTF-32 with and without marks
                        "5b005d00 005b005d fffe5b00 feff005b 0000005b0000005d fffe00005b000000",
                        // bytes above ASCII outside of strings
                        "ff 80 5be4 5be95d 31ff 7b80 c3a4 6e756cff"));
    }

    static Stream<byte[]> truncated() {
        return utf8("""
                [ ¦ { ¦ [1 ¦ [1, ¦ ["a" ¦ [[] ¦ {"a" ¦ {"a": ¦ {"a":1 ¦ {"a":1, ¦ [{ ¦ {"a":{ ¦ {" ¦ [" ¦ " ¦
                "a ¦ "a\\ ¦ "\\u ¦ "\\u1 ¦ "\\u123 ¦ "\\" ¦ "a\\\\\\" ¦ "12345678 ¦ "\\ud800\\ ¦ t ¦ tru ¦ f ¦
                fals ¦ n ¦ nul ¦ [n ¦ - ¦ 1. ¦ 1e ¦ 1e+ ¦ -0. ¦ [1e- ¦ [  ¦ {  ¦ [1 ,  ¦ [\n\n""");
    }

    static Stream<byte[]> badUtf8() {
        return hex(
                        // a continuation without a beginning; a beginning without a continuation
                        "80 bf 8080 c3 c328 e282 e28228 e228a1 f09f98 f09f9828 f028989f",
                        // longer than needed
                        "c080 c0af c1bf e08080 e09fbf f0808080 f08fbfbf c022",
                        // surrogates, alone and as a pair
                        "eda080 edbfbf eda0b4edb49e",
                        // above U+10FFFF, and leads that UTF-8 does not have
                        "f4908080 f5808080 f7bfbfbf f888808080 fc8480808080 fe ff fffe ffffffff",
                        // Latin-1
                        "e4 61e4 6162636465666768e46162636465666768")
                .map(Documents::quoted);
    }

    private static byte[] quoted(byte[] text) {
        byte[] body = new byte[text.length + 2];
        System.arraycopy(text, 0, body, 1, text.length);
        body[0] = '"';
        body[body.length - 1] = '"';
        return body;
    }

    static Stream<byte[]> empty() {
        return Stream.of("", " ", "\n", " \t\r\n ").map(document -> document.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<byte[]> utf8(String... tables) {
        return Stream.of(tables)
                .flatMap(SEPARATOR::splitAsStream)
                .map(document -> document.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<byte[]> hex(String... tables) {
        return Stream.of(tables)
                .flatMap(table -> Stream.of(table.split(" ", -1)))
                .map(HexFormat.of()::parseHex);
    }
}
