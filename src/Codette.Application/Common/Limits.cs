using FluentValidation;

namespace Codette.Application.Common;

/// <summary>The sizes of pages, the same wherever a list is read.</summary>
internal static class Limits
{
    public const int LargestPage = 1000;

    /// <summary>A page has 1 to 1,000 entries.</summary>
    public static void IsPageSize<T>(this IRuleBuilder<T, int> limit) =>
        limit.InclusiveBetween(1, LargestPage).WithErrorCode("limit_out_of_range").WithMessage("A limit is a number from 1 to 1000.");
}
