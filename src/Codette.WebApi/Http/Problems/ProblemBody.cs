namespace Codette.WebApi.Http.Problems;

/// <summary>
/// The body of every failure (RFC 9457, <c>application/problem+json</c>), with the three strings that older clients read.
/// </summary>
/// <param name="Type">Always <c>about:blank</c>: the code says what the title cannot.</param>
/// <param name="Title">The status in words.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">One sentence for people: what happened and what to do.</param>
/// <param name="Error">The same sentence, for clients that read <c>error</c>.</param>
/// <param name="Code">A stable snake_case name for programs, such as <c>tempo_out_of_range</c>.</param>
public sealed record ProblemBody(string Type, string Title, int Status, string Detail, string Error, string Code);
