using System.Linq.Expressions;
using AutoMapper;

namespace Codette.WebApi.Diagnostics;

/// <summary>Maps to records, whose values come in by their constructors.</summary>
internal static class Filling
{
    public static IMappingExpression<TFrom, TTo> Fill<TFrom, TTo, TValue>(
        this IMappingExpression<TFrom, TTo> map, string parameter, Expression<Func<TFrom, TValue>> value) =>
        map.ForCtorParam(parameter, option => option.MapFrom(value));
}
