using Codette.Application.Chat;
using Codette.Application.Feedback;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.Contracts.Sessions;
using Codette.Infrastructure.Tests.Contracts.Suggestions;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.SupabaseRest.Testing;

/// <summary>Every method of every store whose rows have owners, asked for something that is not there or is made new.</summary>
internal static class StoreCalls
{
    public static Guid Id { get; } = new("cccccccc-0000-4000-8000-00000000000c");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IReadOnlyDictionary<string, Func<IServiceProvider, Caller, Task>> All { get; } = new Dictionary<string, Func<IServiceProvider, Caller, Task>>
    {
        ["Chat.FindTail"] = Chat((store, caller) => store.FindTail(caller, Turns.Current, 5, Token)),
        ["Chat.AppendTurn"] = Chat((store, caller) => store.AppendTurn(caller, Turns.Of("Question"), Token)),
        ["Chat.AppendTurn, keyed"] = Chat((store, caller) => store.AppendTurn(caller, Turns.Of("Question", key: "key"), Token)),
        ["Chat.ReadHistory"] = Chat((store, caller) => store.ReadHistory(caller, Id, 10, Token)),
        ["Chat.FindMessage"] = Chat((store, caller) => store.FindMessage(caller, Id, Token)),
        ["Chat.List"] = Chat((store, caller) => store.List(caller, null, 10, Token)),
        ["Chat.Find"] = Chat((store, caller) => store.Find(caller, Id, Token)),
        ["Chat.ReadMessages"] = Chat((store, caller) => store.ReadMessages(caller, Id, Id, 10, Token)),
        ["Chat.Rename"] = Chat((store, caller) => store.Rename(caller, Id, "Title", Turns.Noon, Token)),
        ["Chat.Delete"] = Chat((store, caller) => store.Delete(caller, Id, Token)),
        ["Chat.Search"] = Chat((store, caller) => store.Search(caller, "question", 10, Token)),
        ["Sessions.Find"] = Sessions((store, caller) => store.Find(caller, Studio.Id("one"), Token)),
        ["Sessions.List"] = Sessions((store, caller) => store.List(caller, 10, Token)),
        ["Sessions.Save, new"] = Sessions((store, caller) => store.Save(caller, Studio.Empty("new"), Token)),
        ["Sessions.Save"] = Sessions((store, caller) => store.Save(caller, Studio.Empty("old") with { Version = 7 }, Token)),
        ["Sessions.Delete"] = Sessions((store, caller) => store.Delete(caller, Studio.Id("one"), Token)),
        ["Suggestions.Offer"] = Suggestions((store, caller) => store.Offer(caller, [Offers.Of() with { Id = Id }], Token)),
        ["Suggestions.Find"] = Suggestions((store, caller) => store.Find(caller, Id, Token)),
        ["Suggestions.List"] = Suggestions((store, caller) =>
            store.List(caller, Studio.Id("one"), Domain.Suggestions.SuggestionState.Applied, null, 10, Token)),
        ["Suggestions.Save"] = Suggestions((store, caller) => store.Save(caller, Offers.Of(), null, Token)),
        ["Feedback.Add"] = Feedback((store, caller) => store.Add(caller, new("anna", "r1", "mix", "eq", 4, null, null, Turns.Noon), Token)),
        ["Feedback.Aggregate"] = Feedback((store, caller) => store.Aggregate(caller, "anna", Token)),
        ["Feedback.CountUsers"] = Feedback((store, caller) => store.CountUsers(caller, Token)),
    };

    private static Func<IServiceProvider, Caller, Task> Chat(Func<IConversationStore, Caller, Task> call) => Of(call);

    private static Func<IServiceProvider, Caller, Task> Sessions(Func<ISessionStore, Caller, Task> call) => Of(call);

    private static Func<IServiceProvider, Caller, Task> Suggestions(Func<ISuggestionStore, Caller, Task> call) => Of(call);

    private static Func<IServiceProvider, Caller, Task> Feedback(Func<IFeedbackStore, Caller, Task> call) => Of(call);

    private static Func<IServiceProvider, Caller, Task> Of<TStore>(Func<TStore, Caller, Task> call)
        where TStore : notnull => (services, caller) => call(services.GetRequiredService<TStore>(), caller);
}
