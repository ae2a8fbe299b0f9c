using System.Globalization;
using Codette.Domain.Common;

namespace Codette.Domain.Sessions.Edits;

/// <summary>What is said of a batch of edits that is refused whole.</summary>
public static class EditErrors
{
    public const string Code = "edit_invalid";

    public static Error Batch { get; } = Error.Invalid(Code, "A batch has 1 to 256 edits.");

    /// <param name="index">Of the edit in its batch, from 0.</param>
    /// <param name="reason">One sentence.</param>
    public static Error Invalid(int index, string reason) =>
        Error.Invalid(Code, string.Create(CultureInfo.InvariantCulture, $"Edit {index}: {reason}"));
}
