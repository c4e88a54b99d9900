using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests;

/// <summary>Every contract is held by every adapter: a contract without a leaf would be a promise that nobody checks.</summary>
public sealed class ContractCoverageTests
{
    /// <summary>An adapter is one word: its tests lie in the folder of that name.</summary>
    private static readonly string[] Adapters = ["Sqlite", "Mongo"];

    [Fact]
    public void Every_contract_has_a_leaf_for_every_adapter() => Adapters.SelectMany(MissingLeaves).ShouldBeEmpty();

    [Fact]
    public void A_missing_leaf_is_named()
    {
        MissingLeaves("Nowhere").ShouldContain("Nowhere.NowhereRatingStoreTests");
        MissingLeaves("Nowhere").Count().ShouldBe(Contracts().Count());
        Contracts().Count().ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public void Every_contract_has_facts_and_a_name_that_says_so()
    {
        foreach (var contract in Contracts())
        {
            contract.Name.ShouldEndWith("Contract");
            contract.Namespace.ShouldBe(typeof(StoreContract).Namespace);
            contract.GetMethods().ShouldContain(m => m.GetCustomAttributes(typeof(FactAttribute), true).Length > 0, contract.Name);
        }
    }

    private static IEnumerable<string> MissingLeaves(string adapter)
    {
        foreach (var contract in Contracts())
        {
            var name = $"{adapter}.{adapter}{contract.Name[..^"Contract".Length]}Tests";
            var leaf = contract.Assembly.GetType($"{typeof(ContractCoverageTests).Namespace}.{name}");
            if (leaf is not { IsAbstract: false, IsPublic: true } || !leaf.IsSubclassOf(contract)) yield return name;
        }
    }

    private static IEnumerable<Type> Contracts() => typeof(StoreContract).Assembly.GetTypes()
        .Where(type => type.IsAbstract && type.IsSubclassOf(typeof(StoreContract)));
}
