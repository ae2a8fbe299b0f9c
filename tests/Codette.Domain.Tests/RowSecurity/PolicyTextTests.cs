using Codette.Domain.RowSecurity;
using CsCheck;

namespace Codette.Domain.Tests.RowSecurity;

/// <summary>Policies as PostgreSQL writes them down.</summary>
public sealed class PolicyTextTests
{
    private static readonly Relation _notes = new(
        "public", "notes", "r", IsExamined: true, "postgres", IsOwnedByLogin: false, MayBecomeOwner: false, Masters: [], IsGuarded: true, IsForced: true, 0,
        IsInvoker: false, null, null, [], [], [], [Column("id"), Column("user_id"), Column("tenant"), Column("User Id"), Column("team_id")], [], [], [], [], [], [], []);

    [Theory]
    [InlineData("true", true)]
    [InlineData("(1 = 1)", true)]
    [InlineData("(NOT false)", true)]
    [InlineData("(user_id = user_id)", true)]
    [InlineData("(( SELECT auth.uid() AS uid) IS NOT NULL)", true)]
    [InlineData("(auth.role() = 'authenticated'::text)", true)]
    [InlineData("(( SELECT auth.role() AS role) = 'authenticated'::text)", true)]
    [InlineData("((auth.jwt() ->> 'role'::text) = 'authenticated'::text)", true)]
    [InlineData("(auth.role() = ANY (ARRAY['anon'::text, 'authenticated'::text]))", true)]
    [InlineData("((user_id = auth.uid()) OR true)", true)]
    [InlineData("(true AND (auth.uid() IS NOT NULL))", true)]
    [InlineData("((user_id = auth.uid()) AND (auth.uid() IS NOT NULL))", false)]
    [InlineData("(user_id = ( SELECT auth.uid() AS uid))", false)]
    [InlineData("(title = 'a OR true'::text)", false)]
    [InlineData("false", false)]
    [InlineData("(is_public = true)", false)]
    [InlineData("((auth.jwt() ->> 'role'::text) = 'admin'::text)", false)]
    public void What_lets_everybody_through_who_signed_in_is_known(string text, bool open) => Assert.Equal(open, PolicyText.IsOpenToAllUsers(text));

    [Theory]
    [InlineData("(user_id = auth.uid())", true)]
    [InlineData("(user_id = ( SELECT auth.uid() AS uid))", false)]
    [InlineData("(tenant = ( SELECT (auth.jwt() ->> 'tenant'::text)))", false)]
    [InlineData("(EXISTS ( SELECT 1\n   FROM members m\n  WHERE (m.user_id = auth.uid())))", true)]
    [InlineData("(EXISTS ( SELECT\n   FROM members m\n  WHERE (m.user_id = ( SELECT auth.uid() AS uid))))", false)]
    [InlineData("(tenant = current_setting('app.tenant'::text))", true)]
    public void Who_asks_is_found_out_once_or_for_each_row(string text, bool each) => Assert.Equal(each, PolicyText.AsksForEachRow(text));

    [Theory]
    [InlineData("(user_id = ( SELECT auth.uid() AS uid))", "user_id")]
    [InlineData("(( SELECT auth.uid() AS uid) = user_id)", "user_id")]
    [InlineData("((auth.uid())::text = (user_id)::text)", "user_id")]
    [InlineData("(notes.user_id = auth.uid())", "user_id")]
    [InlineData("(\"User Id\" = auth.uid())", "User Id")]
    [InlineData("(tenant = ((( SELECT auth.jwt() AS jwt) -> 'app_metadata'::text) ->> 'tenant'::text))", "tenant")]
    [InlineData("(tenant = (current_setting('app.tenant'::text))::uuid)", "tenant")]
    [InlineData("((user_id = auth.uid()) OR ((tenant)::text = (auth.jwt() ->> 'tenant'::text)))", "user_id,tenant")]
    [InlineData("(EXISTS ( SELECT 1 FROM members m WHERE ((m.team_id = notes.team_id) AND (m.user_id = auth.uid()))))", "")]
    [InlineData("(auth.role() = 'authenticated'::text)", "")]
    [InlineData("(user_id <> auth.uid())", "")]
    public void The_columns_that_name_the_owner_are_those_that_are_compared_to_who_asks(string text, string columns) =>
        Assert.Equal(columns, string.Join(',', PolicyText.OwnerColumns(text, _notes)));

    [Theory]
    [InlineData("(id IN ( SELECT n.id\n   FROM public.notes n))", true)]
    [InlineData("(id IN ( SELECT n.id FROM (a JOIN public.notes n ON (true))))", true)]
    [InlineData("(id IN ( SELECT n.id FROM public.notes_of_others n))", false)]
    [InlineData("(id IN ( SELECT n.id FROM other.notes n))", false)]
    [InlineData("(user_id = auth.uid())", false)]
    public void A_table_that_is_read_again_is_seen(string text, bool reads) => Assert.Equal(reads, PolicyText.Reads(text, _notes.Id));

    [Fact]
    public void What_is_looked_for_in_claims_and_settings_is_told()
    {
        const string Text = "((tenant = (((auth.jwt() -> 'app_metadata'::text) ->> 'org'::text))) OR (id = (current_setting('app.user'::text, true))::uuid) OR (current_setting('request.jwt.claims'::text) IS NOT NULL))";

        Assert.Equal(["app_metadata", "org"], Assert.Single(PolicyText.Claims(Text)));
        Assert.Equal(["app.user"], PolicyText.Settings(Text));
    }

    [Fact]
    public void Whatever_the_text_it_is_read_to_its_end() => Gen.OneOf(Gen.String, Gen.String["()' =OAND\"SELECTFROM.:"]).Sample(text =>
    {
        _ = PolicyText.IsOpenToAllUsers(text);
        _ = PolicyText.AsksForEachRow(text);
        _ = PolicyText.OwnerColumns(text, _notes).Count();
        _ = PolicyText.LooksAtCaller(text);
        _ = PolicyText.Claims(text).Count();
    });

    private static Column Column(string name) => new(
        name, "uuid", "uuid", "U", null, null, IsRequired: true, HasDefault: false, IsComputed: false, HasIdentity: false, null);
}
