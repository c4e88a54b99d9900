using Feedback.Api.Hosting;
using Feedback.Domain.Complaints;
using FluentValidation;

namespace Feedback.Api.Complaints;

/// <summary>How to reach the citizen; all optional.</summary>
internal sealed record ContactMembers(string? Name = null, string? Phone = null, string? Email = null)
{
    public static Contact? ToDomain(ContactMembers? members) =>
        members is null or { Name: null, Phone: null, Email: null } ? null : new Contact(members.Name, members.Phone, members.Email);
}

internal sealed class ContactValidator : AbstractValidator<ContactMembers>
{
    public ContactValidator()
    {
        RuleFor(c => c.Name).Text(1, 200);
        RuleFor(c => c.Phone).Text(3, 30);
        RuleFor(c => c.Email).Text(3, 254);
    }
}
