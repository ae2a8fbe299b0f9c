using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Common;

namespace Codette.WebApi.Tests.Doubles;

/// <summary>Keeps one owner's conversations in memory.</summary>
internal sealed class MemoryConversations : IConversationStore
{
    private readonly Lock _gate = new();
    private readonly List<Message> _messages = [];
    private readonly Dictionary<Guid, Conversation> _conversations = [];
    private readonly Dictionary<string, Turn> _keys = [];

    public Task<ConversationTail?> FindTail(Caller caller, ConversationChoice choice, int turns, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(Choose(choice) is { } id ? new ConversationTail(id, []) : null);
        }
    }

    public Task<Result<StoredTurn>> AppendTurn(Caller caller, NewTurn turn, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (turn.IdempotencyKey is { } key && _keys.TryGetValue(key, out var first))
            {
                return Task.FromResult(first.Question.Text == turn.Turn.Question.Text
                    ? new StoredTurn(first, true)
                    : (Result<StoredTurn>)ChatErrors.KeyReused);
            }

            var id = Choose(turn.Choice) ?? turn.NewConversationId;
            var kept = new Turn(turn.Turn.Question with { ConversationId = id }, turn.Turn.Answer with { ConversationId = id });
            _messages.AddRange([kept.Question, kept.Answer]);
            var at = kept.Answer.CreatedAt;
            var known = _conversations.GetValueOrDefault(id) ?? new Conversation(id, caller.Owner, turn.NewTitle, at, at, 0);
            _conversations[id] = known with { UpdatedAt = at, MessageCount = known.MessageCount + 2 };
            if (turn.IdempotencyKey is not null)
            {
                _keys[turn.IdempotencyKey] = kept;
            }

            return Task.FromResult<Result<StoredTurn>>(new StoredTurn(kept, false));
        }
    }

    public Task<Result<HistoryPage>> ReadHistory(Caller caller, Guid? before, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var start = before is null ? _messages.Count : _messages.FindIndex(message => message.Id == before);
            if (start < 0)
            {
                return Task.FromResult<Result<HistoryPage>>(ChatErrors.MessageNotFound);
            }

            var page = _messages.Take(start).Reverse().Take(limit).ToArray();
            return Task.FromResult<Result<HistoryPage>>(new HistoryPage(page, start > limit, _messages.Count));
        }
    }

    public Task<Message?> FindMessage(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_messages.Find(message => message.Id == id));
        }
    }

    public Task<Result<IReadOnlyList<Conversation>>> List(Caller caller, Guid? before, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var all = _conversations.Values.OrderByDescending(each => each.UpdatedAt).ThenByDescending(each => each.Id).ToList();
            var page = all.SkipWhile(each => before is not null && each.Id != before).Skip(before is null ? 0 : 1).Take(limit).ToArray();
            return Task.FromResult(Result<IReadOnlyList<Conversation>>.Ok(page));
        }
    }

    public Task<Conversation?> Find(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_conversations.GetValueOrDefault(id));
        }
    }

    public Task<IReadOnlyList<Message>> ReadMessages(Caller caller, Guid id, Guid? after, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<Message>>([.. _messages.Where(message => message.ConversationId == id)
                .SkipWhile(message => after is not null && message.Id != after).Skip(after is null ? 0 : 1).Take(limit)]);
        }
    }

    public Task<bool> Rename(Caller caller, Guid id, string title, DateTimeOffset now, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_conversations.TryGetValue(id, out var known))
            {
                return Task.FromResult(false);
            }

            _conversations[id] = known with { Title = title, UpdatedAt = now };
            return Task.FromResult(true);
        }
    }

    public Task<bool> Delete(Caller caller, Guid id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _messages.RemoveAll(message => message.ConversationId == id);
            return Task.FromResult(_conversations.Remove(id));
        }
    }

    public Task<IReadOnlyList<FoundMessage>> Search(Caller caller, string text, int limit, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<FoundMessage>>([.. _messages.AsEnumerable().Reverse()
                .Where(message => message.Text.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(limit)
                .Select(message => new FoundMessage(message, _conversations[message.ConversationId].Title))]);
        }
    }

    private Guid? Choose(ConversationChoice choice) => choice.Id is { } named
        ? _conversations.ContainsKey(named) ? named : null
        : _conversations.Values.Where(each => each.UpdatedAt >= choice.ActiveSince).MaxBy(each => each.UpdatedAt)?.Id;
}
