namespace Feedback.Domain.Complaints;

/// <summary>What can be done to a complaint. The first three happen by themselves or by the citizen; the rest are officers' and coordinators'.</summary>
public enum ComplaintAction
{
    Submit,
    Route,
    React,
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
