using System.Linq.Expressions;
using AutoMapper;
using Codette.Application.Diagnostics;

namespace Codette.WebApi.Diagnostics;

/// <summary>Short words for the profiles.</summary>
internal static class Filling
{
    public static IMappingExpression<TFrom, TTo> Fill<TFrom, TTo, TValue>(
        this IMappingExpression<TFrom, TTo> map, string parameter, Expression<Func<TFrom, TValue>> value) =>
        map.ForCtorParam(parameter, option => option.MapFrom(value));

    public static ProbeWire Aged(DatabaseReading reading, DateTimeOffset now) => new(
        reading.Read.Outcome.ToString().ToLowerInvariant(), reading.Read.LatencyMs, reading.Read.Reason, reading.At,
        Math.Max(0, (now - reading.At).TotalSeconds));
}
