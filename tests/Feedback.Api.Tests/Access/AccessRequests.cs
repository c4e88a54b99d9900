using System.Text.Json.Nodes;
using Feedback.Api.Tests.Complaints;
using Feedback.Api.Tests.Ratings;

namespace Feedback.Api.Tests.Access;

/// <summary>A smallest valid request to one operation, about the agency of the scene.</summary>
/// <param name="Segment">What stands for the parameter in the path.</param>
/// <param name="Query">Other than <c>agency</c>, which is added where the contract knows it.</param>
/// <param name="Marker">What a list shows of the agency.</param>
internal sealed record AccessRequest(
    string Segment = "", object? Body = null, string Query = "", string? Marker = null, params (string Name, string Value)[] Headers)
{
    /// <summary>A request for every operation of the contract. Repeating one changes nothing that another depends on.</summary>
    public static IReadOnlyDictionary<string, Func<AccessScene, AccessRequest>> All { get; } = new Dictionary<string, Func<AccessScene, AccessRequest>>
    {
        ["IssueReceipt"] = scene => new(Body: scene.Ended("H50-1")),
        ["IssueReceipts"] = scene => new(Body: Batch(scene.Ended("H50-2"))),
        ["SubmitRating"] = _ => new(Body: RatingRequests.Open()),
        ["SubmitRatings"] = _ => new(Body: Batch(RatingRequests.Open())),
        ["ImportRatings"] = _ => new(Body: A11Files.Content(A11Files.Line("access-1")), Query: "service=" + RatingRequests.Service),
        ["GetRating"] = scene => new(scene.Rating),
        ["ListRatings"] = scene => new(Marker: scene.Rating),
        ["SubmitComplaint"] = _ => new(Body: new { text = Cases.Text }),
        ["FindSimilar"] = _ => new(Body: new { text = Cases.Text }),
        ["TrackComplaint"] = scene => new(scene.Complaint.Code),
        ["ReactToAnswer"] = scene => new(scene.Complaint.Code, new { reaction = "like" }),
        ["ListComplaints"] = scene => new(Marker: scene.Complaint.Code),
        ["GetComplaint"] = scene => new(scene.Complaint.Code),
        // On an old version: whoever may act is told so, and the complaint stays as it is.
        ["ActOnComplaint"] = scene => new(scene.Complaint.Code, new { action = "accept" }, Headers: ("If-Match", "\"1\"")),
        ["PreviewRouting"] = _ => new(Body: new { text = Cases.Text }),
        ["ListModels"] = _ => new(),
        ["TrainModel"] = _ => new(),
        ["PromoteModel"] = scene => new(scene.Model, new { reason = "Thử" }),
        ["RollBackModel"] = _ => new(Body: new { reason = "Thử" }),
        ["GetRoutingQuality"] = _ => new(),
        ["GetSatisfaction"] = _ => new(Query: "from=2026-11-01&to=2026-11-30"),
        ["GetReasons"] = _ => new(Query: "from=2026-11-01&to=2026-11-30"),
        ["GetProfile"] = _ => new("QD766", Query: "from=2026-11-01&to=2026-11-30"),
        ["ImportFigures"] = _ => new("QD766", new { agency = AccessScene.Own, period = "2026-08", metrics = new[] { new { code = "PETITION_PROCESSING_ON_TIME", numerator = 45, denominator = 50 } } }),
        ["PublishIndices"] = _ => new(Body: new { period = "2026-08" }),
        ["ActOnPublication"] = scene => new(scene.Publication, new { action = "verify" }),
        ["ListPublications"] = _ => new(),
        ["GetPublication"] = scene => new(scene.Publication),
        ["ListFlags"] = scene => new(Marker: scene.Flag),
        ["DecideFlag"] = scene => new(scene.Flag, new { decision = "confirm", reason = "Thử" }),
        ["ListAgencies"] = _ => new(),
        ["PutAgency"] = _ => new("phong-moi-79", new { nameVi = "Phòng Mới", level = "provincial", parent = AccessScene.Own }),
        ["ListServices"] = _ => new(),
        ["PutService"] = _ => new("3.000050", new { nameVi = "Thủ tục mới", field = "culture", group = "Thể thao", ministry = "bo-vhttdl", levels = new[] { "commune" } }),
        ["ListFields"] = _ => new(),
        ["ListPlaces"] = _ => new(),
        ["CreateKey"] = _ => new(Body: new { label = "made", roles = new[] { "officer" }, agency = AccessScene.Own }),
        ["ListKeys"] = scene => new(Marker: scene.Key),
        ["RevokeKey"] = scene => new(scene.Key),
        ["GetLiveness"] = _ => new(),
        ["GetReadiness"] = _ => new(),
        ["GetSpec"] = _ => new(),
    };

    private static JsonObject Batch(JsonObject item) => new() { ["items"] = new JsonArray(item) };
}
