using System.Globalization;
using Codette.Domain.Chat;
using Codette.Domain.Sessions;

namespace Codette.Domain.Tests.Chat;

/// <summary>The content of golden-questions.json.</summary>
public sealed record GoldenSet(IReadOnlyDictionary<string, MixFacts> Mixes, IReadOnlyList<GoldenQuestion> Questions);

/// <summary>A question and what is asked of its answer.</summary>
/// <param name="Kind">What the shares are counted by.</param>
/// <param name="Earlier">Questions asked before it in the same conversation, oldest first.</param>
/// <param name="Mix">The name of the mix that comes with it.</param>
/// <param name="Source">The part of the engine that has to answer.</param>
/// <param name="Cites">The first citation has to be one of these.</param>
/// <param name="Says">The text has to hold one of these.</param>
/// <param name="Holds">The text has to hold each of these, in any case; a bar stands between those that will do as well.</param>
/// <param name="Below">The confidence has to lie below this.</param>
/// <param name="Above">The confidence has to lie above this.</param>
public sealed record GoldenQuestion(
    string Kind,
    string Question,
    IReadOnlyList<string>? Earlier = null,
    string? Mix = null,
    string? Source = null,
    IReadOnlyList<string>? Cites = null,
    IReadOnlyList<string>? Says = null,
    IReadOnlyList<string>? Holds = null,
    double? Below = null,
    double? Above = null)
{
    /// <summary>What is wrong with the reply, or null.</summary>
    public string? FaultOf(Reply reply)
    {
        var fault = Source is not null && reply.Source != Source ? "source"
            : Cites is not null && (reply.Citations.Count == 0 || !Cites.Contains(reply.Citations[0])) ? "citation"
            : Says is not null && !Says.Any(text => reply.Text.Contains(text, StringComparison.Ordinal)) ? "text"
            : Holds is not null && !Holds.All(fact => Names(reply.Text, fact)) ? "facts"
            : reply.Confidence >= (Below ?? 1) || reply.Confidence <= (Above ?? 0) ? "confidence"
            : null;
        return fault is null ? null
            : $"{fault}: {reply.Source} {reply.Confidence.ToString("0.00", CultureInfo.InvariantCulture)} [{string.Join(", ", reply.Citations)}] {reply.Text}";
    }

    private static bool Names(string text, string fact) =>
        fact.Split('|').Any(way => text.Contains(way, StringComparison.OrdinalIgnoreCase));
}
