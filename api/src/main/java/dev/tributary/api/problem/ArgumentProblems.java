package dev.tributary.api.problem;

import dev.tributary.aggregation.view.BadArgument;
import dev.tributary.aggregation.view.BadArgumentsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** What a caller is told who said parameters wrongly: everything at once, each by its name. */
public final class ArgumentProblems {

    private ArgumentProblems() {}

    /** The problem of everything that was said wrongly. */
    public static ProblemException of(BadArgumentsException bad) {
        return of(bad.problems());
    }

    /** The problem of everything that was said wrongly; there must be something. */
    public static ProblemException of(List<BadArgument> bad) {
        String detail = bad.stream().map(BadArgument::message).collect(Collectors.joining("; "));
        return Problem.of(HttpStatus.BAD_REQUEST, detail)
                .with("errors", bad.stream().map(ArgumentProblems::member).toList())
                .asException();
    }

    private static Map<String, String> member(BadArgument problem) {
        var member = new LinkedHashMap<String, String>();
        member.put("in", problem.in().name().toLowerCase(Locale.ROOT));
        member.put("name", problem.name());
        member.put("code", problem.code());
        member.put("message", problem.message());
        return member;
    }
}
