using Feedback.Domain;
using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;
using Feedback.Domain.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Integrity;

/// <summary>Raises a flag by hand, for tests that are about what becomes of it.</summary>
internal static class Flags
{
    public static async Task<string> RaiseFlag(this ApiFactory api, string agency, params Guid[] ratings)
    {
        var now = api.Clock.GetUtcNow().ToStored();
        var flag = FlagCase.Of(
            new RatingFlag(
                FlagKind.DeviceBurst, agency, Guid.NewGuid().ToString("N"), Stratum.Open, Scale.Likert5, now.ToVietnamDay(), now, now, ratings, true,
                new FlagEvidence(36, 0.8, null, null, null), "36 alike from one browser.", "36 đánh giá giống nhau từ một trình duyệt."),
            now);
        await api.Services.GetRequiredService<IRecordStore<FlagCase>>().TryAddAsync(flag, CancellationToken.None);
        return flag.Id;
    }
}
