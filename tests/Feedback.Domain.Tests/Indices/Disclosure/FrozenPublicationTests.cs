using Feedback.Domain.Indices.Publishing;

namespace Feedback.Domain.Tests.Indices.Disclosure;

/// <summary>A publication as the first version of the rules froze it: whatever the rules become, its bytes can be made again.</summary>
public sealed class FrozenPublicationTests
{
    /// <summary>Packed by the program of that time, which wrote no rule into it.</summary>
    private const string Input = "H4sIAAAAAAAAA9WWP0/DMBDFv8vNDrLTf9RbhQQLEgMSDIjBcS6NhWtHtlOpqvrdkaO0TaC0ZSIom/Xe+X73bCtbEEs0UqEH/rYFaXMEDplNQp1UpaiAQCUcmgAcZKlMmVRlHRedXSsjEbiptd6Rg7Unap1RcsZSlbU1y4RSSsfd/erM5Allvd2AMuhY/aHRVvgLb0dynvCUbza/wjebw+6dgEe3VrI/4fSGUnrLJkCgUKhz4LCfeLRkm0WMZdNYmoQ23wfV1u1Xk6UwBjVweMUMCNg6SLuKogcnTMA8GqXQceVRfaAL0eWDE6FeAYcXdKpQjawQMlgHHJ7W6ITWQCAXsY+UptOEsSQdxQ1tbUJkoyR+c0Ib5LDwKpIWQnuM0ztQfM1sYBiMpGREGCVsfAHkeIAGmcSEXozieJQHSTBlFwl6L9UgIVh6EqK55M/7hru3fLAg0zMkd/vmfiQZOsF9W/E/R0H+qPeFlOj9Va3PfkpAWudQRmXze/AJ98qijZkIAAA=";

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void It_is_made_again_to_the_byte()
    {
        var publication = new Publication(
            "2026-11.1", 1, "2026-11", 1, PublicationState.Published, new DateTimeOffset(2026, 12, 1, 2, 0, 0, TimeSpan.Zero), "public-1", 0, 0, 0, "", 0, null, []);

        var (text, _) = PublicationText.Write(publication, PublicationText.Unpack(Input), Key);

        text.ShouldContain("\"method\":\"public-1\"");
        PublicationText.Sha256(text).ShouldBe("a2739373310d0ec308550afa802d07ec0dc1e1b096e0812698bf801a4d3d6869");
    }
}
