using Codette.Testing.Rest.Catalog;
using Codette.Testing.Rest.Sql;

namespace Codette.Testing.Rest;

/// <summary>What PostgREST does with a function.</summary>
internal sealed class RestCalls(RestDatabase database, RestOptions options)
{
    public async Task<RestAnswer> Answer(RestRequest request)
    {
        var payload = request.IsRead ? null : request.Payload();
        var routine = await Find(request, payload?.Keys ?? [.. request.Query.Arguments.Keys]);
        if (request.Prefer is { IsStrict: true, MaxAffected: not null } && !routine.IsSet)
        {
            throw RestErrors.MaxAffectedOfOne();
        }

        var call = new CallSql(
            routine, request.Query, request.Range.AtMost(options.MaxRows), request.Prefer.Counts, Shape(request, routine));
        var statement = payload is null ? call.With(request.Query.Arguments) : call.With(payload);
        var result = await database.Run(request, request.IsRead || routine.IsReadOnly, statement, result =>
        {
            RestEndpoint.CheckSingular(request, result);
            if (request.Prefer.IsStrict && result.Page > request.Prefer.MaxAffected)
            {
                throw RestErrors.TooManyAffected(result.Page);
            }
        });
        return Called(request, routine, result);
    }

    private async Task<Routine> Find(RestRequest request, IReadOnlyCollection<string> arguments)
    {
        var candidates = await database.Catalog.FindRoutines(request.Schema, request.Name);
        return candidates.Where(routine => routine.Takes(arguments)).ToArray() switch
        {
            [var routine] => routine,
            [] => throw RestErrors.NoFunction($"{request.Schema}.{request.Name}", arguments, !request.IsRead),
            var several => throw RestErrors.AmbiguousFunction(several.Select(routine => routine.ToString())),
        };
    }

    private static ResultShape Shape(RestRequest request, Routine routine) => routine switch
    {
        { IsVoid: true } => ResultShape.None,
        { IsComposite: true, IsSet: true } => request.Rows,
        { IsComposite: true } => ResultShape.Single,
        { IsSet: true } when !request.IsSingular => ResultShape.ScalarArray,
        _ => ResultShape.Scalar,
    };

    private static RestAnswer Called(RestRequest request, Routine routine, StatementResult result)
    {
        var (status, range) = RestEndpoint.Window(request.Range.Offset, result);
        var applied = ("Preference-Applied", request.Prefer.Applied("count", "handling", "max-affected"));
        return routine.IsVoid
            ? new(204, null, ("Content-Range", range), applied)
            : new(
                status, result.Body,
                ("Content-Type", request.ContentType),
                ("Content-Range", range),
                ("Content-Profile", request.NamesSchema ? request.Schema : null),
                applied);
    }
}
