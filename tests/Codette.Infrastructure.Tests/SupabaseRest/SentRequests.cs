namespace Codette.Infrastructure.Tests.SupabaseRest;

/// <summary>The requests of each method, with the preferences that they ask for.</summary>
internal static class SentRequests
{
    private const string Message =
        "seq%2Cid%2Cconversation_id%2Crole%2Ctext%2Cperspective%2Csource%2Cconfidence%2Ccitations%2Ccreated_at";

    private const string Session =
        "owner%2Cid%2Cname%2Ctempo_bpm%2Cbeats_per_bar%2Cbeat_unit%2Ctracks%2Cmarkers%2Cedit_marks%2Cversion%2Cupdated_at";

    private const string Suggestion =
        "owner%2Cid%2Csession%2Cstate%2Crating%2Cproposal%2Capplied%2Coffered_at%2Cchanged_at%2Cversion";

    private const string Conversation =
        "id%2Ctitle%2Ccreated_at%2Cupdated_at%2Cmessage_count";

    public static IReadOnlyDictionary<string, string[]> Known { get; } = new Dictionary<string, string[]>
    {
        ["Chat.FindTail"] = ["POST rpc/read_tail [handling=strict]"],
        ["Chat.AppendTurn"] = ["POST rpc/append_turn [handling=strict]"],
        ["Chat.AppendTurn, keyed"] = ["POST rpc/append_turn [handling=strict]"],
        ["Chat.ReadHistory"] = ["POST rpc/read_history [handling=strict, count=exact]"],
        ["Chat.FindMessage"] = ["GET messages?owner=eq.{owner}&id=eq.{id}&select=" + Message + " [handling=strict]"],
        ["Chat.List"] =
        [
            "GET conversations?owner=eq.{owner}&select=" + Conversation
                + "&order=updated_at.desc%2Cid.desc&limit=10 [handling=strict, count=exact]",
        ],
        ["Chat.Find"] =
        [
            "GET conversations?owner=eq.{owner}&id=eq.{id}&select=" + Conversation + " [handling=strict]",
        ],
        ["Chat.ReadMessages"] =
        [
            "GET messages?owner=eq.{owner}&conversation_id=eq.{id}&id=eq.{id}&select=seq [handling=strict]",
            "GET messages?owner=eq.{owner}&conversation_id=eq.{id}&seq=gt.-1&select=" + Message
                + "&order=seq&limit=10 [handling=strict, count=exact]",
        ],
        ["Chat.Rename"] = ["POST rpc/rename_conversation [handling=strict]"],
        ["Chat.Delete"] = ["DELETE conversations?owner=eq.{owner}&id=eq.{id} [handling=strict, count=exact]"],
        ["Chat.Search"] = ["POST rpc/search_messages [handling=strict, count=exact]"],
        ["Sessions.Find"] =
        [
            "GET studio_sessions?owner=eq.{owner}&id=eq.one&select=" + Session + " [handling=strict]",
        ],
        ["Sessions.List"] =
        [
            "GET studio_sessions?owner=eq.{owner}&select=" + Session
                + "&order=updated_at.desc%2Cid.desc&limit=10 [handling=strict, count=exact]",
        ],
        ["Sessions.Save, new"] =
        [
            "POST studio_sessions?on_conflict=owner%2Cid&select=id [handling=strict, resolution=ignore-duplicates, return=representation]",
        ],
        ["Sessions.Save"] =
        [
            "PATCH studio_sessions?owner=eq.{owner}&id=eq.old&version=eq.7 [handling=strict, max-affected=1, count=exact]",
        ],
        ["Sessions.Delete"] = ["DELETE studio_sessions?owner=eq.{owner}&id=eq.one [handling=strict, count=exact]"],
        ["Suggestions.Offer"] =
        [
            "POST suggestions?on_conflict=owner%2Cid [handling=strict, resolution=ignore-duplicates]",
            "GET suggestions?owner=eq.{owner}&id=in.%28%22{id}%22%29&select=" + Suggestion
                + "&order=id&limit=1 [handling=strict, count=exact]",
        ],
        ["Suggestions.Find"] =
        [
            "GET suggestions?owner=eq.{owner}&id=eq.{id}&select=" + Suggestion + " [handling=strict]",
        ],
        ["Suggestions.List"] =
        [
            "GET suggestions?owner=eq.{owner}&select=" + Suggestion
                + "&order=changed_at.desc%2Cid.desc&limit=10&session=eq.one&state=eq.applied [handling=strict, count=exact]",
        ],
        ["Suggestions.Save"] = ["POST rpc/save_suggestion [handling=strict]"],
        ["Feedback.Add"] =
        [
            "POST feedback?on_conflict=owner%2Cuser_id%2Cresponse_id [handling=strict, resolution=merge-duplicates]",
        ],
        ["Feedback.Aggregate"] = ["POST rpc/read_feedback [handling=strict, count=exact]"],
        ["Feedback.CountUsers"] = ["POST rpc/count_raters [handling=strict]"],
    };
}
