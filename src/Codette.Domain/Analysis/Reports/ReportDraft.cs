namespace Codette.Domain.Analysis.Reports;

/// <summary>A report while it is being written.</summary>
internal sealed class ReportDraft
{
    // The panel shows a missing or zero score as 70 %, so the lowest honest score is a little above zero.
    private const double Lowest = 0.01;

    private readonly List<string> _findings = [];
    private readonly List<string> _recommendations = [];
    private readonly List<ActionItem> _actions = [];
    private readonly List<Deduction> _deductions = [];
    private readonly List<Metric> _metrics = [];

    public ReportDraft Find(string finding)
    {
        _findings.Add(finding);
        return this;
    }

    public ReportDraft Advise(Advice advice)
    {
        if (!_recommendations.Contains(advice.Text))
        {
            _recommendations.Add(advice.Text);
        }

        return advice.Step is { } step && !_actions.Contains(step) ? Act(step) : this;
    }

    public ReportDraft Act(ActionItem action)
    {
        _actions.Add(action);
        return this;
    }

    /// <summary>Lowers the quality; nothing happens when the points are 0.</summary>
    public ReportDraft Deduct(string reason, double points)
    {
        if (points > 0)
        {
            _deductions.Add(new(reason, points));
        }

        return this;
    }

    public ReportDraft Measure(string name, double? value, string unit, MetricOrigin origin)
    {
        _metrics.Add(new(name, value, unit, value is null ? MetricOrigin.NotMeasured : origin));
        return this;
    }

    public bool HasAdvice => _recommendations.Count > 0;

    /// <param name="told">Weight and share (0 to 1) of everything such a report would need.</param>
    public MixReport Build(string prediction, params ReadOnlySpan<(double Weight, double Share)> told)
    {
        double sum = 0, whole = 0;
        foreach (var (weight, share) in told)
        {
            sum += weight * share;
            whole += weight;
        }

        return new(
            prediction,
            Math.Clamp(sum / whole, Lowest, 1),
            _findings,
            _recommendations,
            [.. _actions.OrderBy(action => action.Priority)],
            Math.Clamp(1 - _deductions.Sum(deduction => deduction.Points), Lowest, 1),
            _deductions,
            _metrics);
    }
}
