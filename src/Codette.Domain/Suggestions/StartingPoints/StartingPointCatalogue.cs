using Codette.Domain.Sessions;

namespace Codette.Domain.Suggestions.StartingPoints;

/// <summary>
/// Chooses starting points. Their confidence is that of a rule of which little was told: 0.35 of the evidence for the focus
/// alone, and 0.1 more for each word of the request (track type, genre, tempo) that one was chosen by.
/// </summary>
internal static class StartingPointCatalogue
{
    private const double ToldByFocus = 0.35;
    private const double ToldByWord = 0.1;

    private static readonly StartingPoint[] All =
        [
            .. LevelPoints.All, .. TonePoints.All, .. SpacePoints.All, .. BusPoints.All,
            .. TrackTypePoints.All, .. RolePoints.All, .. GenrePoints.All,
        ];

    /// <summary>Adds the best starting points until <paramref name="answer"/> holds <paramref name="wanted"/> proposals.</summary>
    public static void Fill(List<Proposal> answer, int wanted, SuggestionBrief brief, Focus focus, MixFacts? mix)
    {
        var request = Request.Read(brief, focus, mix);
        var closing = mix is { Tracks.Count: > 0 }
            ? "A starting point: the tracks that were sent give no other cause."
            : "A starting point, because no session data was sent.";
        var points = All.Append(TempoPoint.At(request.TempoBpm))
            .Where(point => focus.Fit(point.Category) > 0 && request.Suits(point));
        var ranking = new Ranking(wanted);
        foreach (var category in points.GroupBy(point => point.Category))
        {
            ranking.Begin();
            foreach (var point in category)
            {
                ranking.Add(ProposalOf(point, closing, focus, request), point.Impact * focus.Fit(category.Key));
            }

            ranking.End();
        }

        foreach (var proposal in ranking.Best())
        {
            if (answer.Count < wanted && !answer.Exists(given => given.Title == proposal.Title))
            {
                answer.Add(proposal);
            }
        }
    }

    private static Proposal ProposalOf(StartingPoint point, string closing, Focus focus, Request request)
    {
        var byTempo = point.Name == TempoPoint.Name && request.TempoBpm is not null ? 1 : 0;
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["focus"] = focus.Name };
        Tell("track_type", point.Type?.ToString().ToLowerInvariant());
        Tell("role", point.Role?.ToString().ToLowerInvariant());
        Tell("genre", point.Genre);
        Tell("tempo_bpm", byTempo > 0 ? Figures.Plain(request.TempoBpm!.Value) : null);
        return new Proposal(
            focus.TrackId, point.Category, point.Title, $"{point.Text} {closing}", point.Change,
            new Evidence(point.Name, "request", facts, point.Knowledge),
            Confidence.Of(ToldByFocus + (ToldByWord * (point.ChosenBy + byTempo))));

        void Tell(string name, string? value)
        {
            if (value is not null)
            {
                facts.Add(name, value);
            }
        }
    }
}
