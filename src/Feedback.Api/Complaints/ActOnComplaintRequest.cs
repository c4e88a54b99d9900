using FastEndpoints;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;
using Feedback.Domain.Text;
using FluentValidation;

namespace Feedback.Api.Complaints;

/// <summary>The actions people can order; the rest of the domain's actions happen by themselves.</summary>
internal enum OrderedAction
{
    Receive,
    Accept,
    Assign,
    RequestInformation,
    Transfer,
    Return,
    Refer,
    Refuse,
    Answer,
    SendBack,
    Publish,
    Merge,
    Close,
}

/// <summary>Where a text is handed over that is no petition.</summary>
internal enum ReferTarget
{
    FormalComplaint,
    Denunciation,
}

internal static class OrderedActions
{
    public static ComplaintAction ToDomain(this OrderedAction action) => Enum.Parse<ComplaintAction>(action.ToString());
}

/// <summary>An order. Each action takes its own members and refuses the others.</summary>
internal sealed record ActOnComplaintRequest(
    OrderedAction? Action = null,
    string? Agency = null,
    string? Field = null,
    string? Reason = null,
    string? Message = null,
    string? Text = null,
    ReferTarget? To = null,
    string? Into = null)
{
    public ComplaintOrder ToOrder() => new(
        Action!.Value.ToDomain(),
        Agency,
        Field,
        (Reason ?? Message ?? Text) is { } note ? PersonalDataMask.Apply(VietnameseText.Compose(note)).Text : null,
        To is null ? null : To == ReferTarget.Denunciation ? Nature.Denunciation : Nature.FormalComplaint,
        Into);
}

internal sealed class ActOnComplaintValidator : Validator<ActOnComplaintRequest>
{
    private static readonly OrderedAction[] TakesAgency = [OrderedAction.Assign, OrderedAction.Transfer];

    private static readonly OrderedAction[] NeedsReason =
        [OrderedAction.Transfer, OrderedAction.Return, OrderedAction.Refuse, OrderedAction.SendBack];

    private static readonly OrderedAction[] NeedsMessage = [OrderedAction.RequestInformation, OrderedAction.Refer];

    public ActOnComplaintValidator()
    {
        RuleFor(r => r.Action).NotNull().WithErrorCode(MemberError.Required);
        Member(r => r.Agency, action => TakesAgency.Contains(action), action => TakesAgency.Contains(action));
        Member(r => r.Field, action => TakesAgency.Contains(action), _ => false);
        Member(r => r.Reason, action => NeedsReason.Contains(action) || action is OrderedAction.Assign or OrderedAction.Merge or OrderedAction.Close, action => NeedsReason.Contains(action));
        Member(r => r.Message, action => NeedsMessage.Contains(action), action => NeedsMessage.Contains(action));
        Member(r => r.Text, action => action is OrderedAction.Answer, action => action is OrderedAction.Answer);
        Member(r => r.To, action => action is OrderedAction.Refer, action => action is OrderedAction.Refer);
        Member(r => r.Into, action => action is OrderedAction.Merge, action => action is OrderedAction.Merge);
        RuleFor(r => r.Agency).Code();
        RuleFor(r => r.Field).Code();
        RuleFor(r => r.Reason).Text(3, 2000);
        RuleFor(r => r.Message).Text(3, 5000);
        RuleFor(r => r.Text).Text(10, 20000);
        RuleFor(r => r.Into).Must(code => code is null || ComplaintCode.IsWellFormed(code)).WithErrorCode(MemberError.Pattern);
    }

    private void Member<T>(
        System.Linq.Expressions.Expression<Func<ActOnComplaintRequest, T>> member, Func<OrderedAction, bool> takes, Func<OrderedAction, bool> needs)
    {
        RuleFor(member).NotNull().WithErrorCode(MemberError.Required).When(r => r.Action is { } action && needs(action));
        RuleFor(member).Null().WithErrorCode(MemberError.NotAllowed).When(r => r.Action is { } action && !takes(action));
    }
}
