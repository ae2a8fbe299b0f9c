namespace Codette.Domain.Suggestions.Rules;

/// <summary>One thing that an experienced ear would point out. It stays silent when a number it needs was not told.</summary>
internal interface ISuggestionRule
{
    /// <summary>Stable, in kebab-case; what <see cref="Evidence.Rule"/> says.</summary>
    string Name { get; }

    /// <summary>What its proposals are filed under; see <see cref="Proposal.Category"/>.</summary>
    string Category { get; }

    /// <summary>How much following it changes a mix, 0 to 1.</summary>
    double Impact { get; }

    IEnumerable<Proposal> Examine(RuleInput input);
}
